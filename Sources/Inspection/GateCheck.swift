/// One thing that the gate looks for. Each stands in a file of its own under `Checks/`.
struct GateCheck: Sendable {
  /// What is wrong with a file.
  let findings: @Sendable (ReadFile, GateContext) -> [GateFinding]

  /// Every check of a single file. What files have to do with one another is looked at by `LinkReader`,
  /// `PageWeight` and `PathCollisions`.
  static let all: [GateCheck] =
    [fileName] + ofContent + [
      .endedLists, .pageTags, .language, .titles, .headings, .uniqueIDs, .pictures, .tables, .attachments,
      .attachmentNames, .codes
    ]

  /// Those that look for something in any part of a file; all others look at a file or a page as a whole.
  static let ofContent: [GateCheck] = [
    .encoding, .citizenNumbers, .telephoneNumbers, .bankCards, .storeValues, .emails, .doors, .healthWords,
    .bidiOverrides, .inlineCode
  ]
}
