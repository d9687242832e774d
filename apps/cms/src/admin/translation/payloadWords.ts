/** Words of Payload's own that leave out what an editor has to know. Its places and marks stay as Payload has them. */
export const payloadWords = {
  en: {
    general: {
      aboutToTrash:
        'You are about to move the {{label}} <1>{{title}}</1> to the trash. If readers see it now, they will not any more. It can be brought back from the trash.',
      aboutToTrashCount:
        'You are about to move {{count}} {{label}} to the trash. Readers will not see them any more. They can be brought back from the trash.',
      aboutToRestoreAsDraft:
        'You are about to bring the {{label}} <1>{{title}}</1> back as a draft. Readers see it again when it is published.',
      aboutToRestoreAsDraftCount:
        'You are about to bring {{count}} {{label}} back as drafts. Readers see them again when they are published.',
    },
  },
  ru: {
    general: {
      aboutToTrash:
        'Вы отправляете в корзину: {{label}} <1>{{title}}</1>. Если читатели это видят, больше не увидят. Из корзины можно вернуть.',
      aboutToTrashCount:
        'Вы отправляете в корзину: {{count}} {{label}}. Читатели этого больше не увидят. Из корзины можно вернуть.',
      aboutToRestoreAsDraft:
        'Вы возвращаете черновиком: {{label}} <1>{{title}}</1>. Читатели увидят это снова после публикации.',
      aboutToRestoreAsDraftCount:
        'Вы возвращаете черновиками: {{count}} {{label}}. Читатели увидят их снова после публикации.',
    },
  },
}
