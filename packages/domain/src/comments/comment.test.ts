import { describe, expect, it } from 'vitest';
import { parseContent } from '../parse-content.ts';
import {
  COMMENT_FIELD_LABELS,
  commentContentSchema,
  whyNotEditComment,
  whyNotRemoveComment,
  whyNotRestoreComment,
} from './comment.ts';

function read(body: unknown) {
  return parseContent(commentContentSchema, COMMENT_FIELD_LABELS, { body });
}

describe('the text of a comment', () => {
  it.each([
    ['keeps its lines', 'Bonjour,\r\n\r\nEst-ce daté\u202F?\rMerci', 'Bonjour,\n\nEst-ce daté\u202F?\nMerci'],
    ['keeps markup as text', '<b>gras</b> & <script>', '<b>gras</b> & <script>'],
    ['loses the blank around it and rows of empty lines', '\n  a\n\n\n\nb \n', 'a\n\nb'],
    ['loses what cannot be seen', 'a\u0000b\u202Ec\u0007\td', 'abc\td'],
  ])('%s', (_title, typed, stored) => {
    expect(read(typed).content).toEqual({ body: stored });
  });

  it.each([
    ['', 'Commentaire\u00A0: ce champ est à remplir.'],
    [' \n\u0000', 'Commentaire\u00A0: ce champ est à remplir.'],
    [undefined, 'Commentaire\u00A0: ce champ est à remplir.'],
    ['a'.repeat(4001), 'Commentaire\u00A0: 4\u202F000\u00A0caractères au plus.'],
  ])('is refused when nothing or too much is said (%#)', (typed, message) => {
    expect(read(typed).problems).toEqual([{ field: 'body', message }]);
  });

  it('may fill the bound exactly', () => {
    expect(read(`${'a'.repeat(4000)}  `).problems).toEqual([]);
  });
});

describe('a comment', () => {
  const author = { userId: 'léa', role: 'partner_lead' } as const;
  const admin = { userId: 'anne', role: 'operator_admin' } as const;
  const editor = { userId: 'paul', role: 'operator_editor' } as const;
  const standing = { authorId: 'léa', removedBy: null };

  it.each([
    ['author', author, undefined, undefined],
    ['administrator', admin, 'comment-of-other', undefined],
    ['other person', editor, 'comment-of-other', 'comment-of-other'],
  ])(
    'is changed by its author alone, removed by them or who administers: %s',
    (_who, actor, edit, remove) => {
      expect(whyNotEditComment(standing, actor)?.kind).toBe(edit);
      expect(whyNotRemoveComment(standing, actor)?.kind).toBe(remove);
    },
  );

  it('is put back by whoever removed it', () => {
    const byAuthor = { ...standing, removedBy: 'author' } as const;
    const byOperator = { ...standing, removedBy: 'operator' } as const;
    expect(whyNotRestoreComment(byAuthor, author)).toBeUndefined();
    expect(whyNotRestoreComment(byAuthor, admin)?.kind).toBe('comment-of-other');
    expect(whyNotRestoreComment(byOperator, admin)).toBeUndefined();
    expect(whyNotRestoreComment(byOperator, author)?.kind).toBe('comment-of-other');
    expect(whyNotRestoreComment(standing, author)?.kind).toBe('comment-unknown');
    expect(whyNotEditComment(byAuthor, author)?.kind).toBe('comment-removed');
    expect(whyNotRemoveComment(byOperator, admin)?.kind).toBe('comment-removed');
  });
});
