/// Gives headings and questions their levels in the article, where 1 is the title.
enum HeadingLevels {
  /// The blocks with final levels from 2 to 6.
  ///
  /// A heading right before a question gathers questions, so questions stand one level below the deepest such
  /// heading, or at level 2 where there is none. Headings inside an answer stand below the questions.
  static func assign(to blocks: [ImportedBlock]) -> [ImportedBlock] {
    let gathering = zip(blocks, blocks.dropFirst()).compactMap { block, next -> Int? in
      guard case .heading(let level, _) = block, case .question = next else { return nil }
      return level + 1
    }
    let questionLevel = (gathering.max() ?? 1) + 1
    var isInAnswer = false
    return blocks.indices.map { index in
      switch blocks[index] {
      case .question(_, let text):
        isInAnswer = true
        return .question(level: Swift.min(questionLevel, 6), text)
      case .heading(let level, let text):
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        if case .question? = next { isInAnswer = false }
        let lowest = isInAnswer ? questionLevel + 1 : 2
        return .heading(level: Swift.min(Swift.max(level + 1, lowest), 6), text)
      case .answer, .paragraph, .bullet, .table:
        return blocks[index]
      }
    }
  }
}
