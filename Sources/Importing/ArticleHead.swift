import Reporting

/// What stands above the text of a published page: breadcrumbs, the title, the line with source and time.
struct ArticleHead: Sendable, Hashable {
  /// The title on one line; `nil` if the file does not begin with one.
  private(set) var title: String?
  private(set) var source: String?
  private(set) var author: String?
  private(set) var published: PublishingTime?
  /// What stands after 发布时间 although it is no time.
  private(set) var unreadableTime: String?
  /// Lines set aside because they belong to the web page.
  private(set) var furniture: [SourceBlock] = []
  /// Everything below the head.
  private(set) var rest: ArraySlice<SourceBlock>

  /// Takes the head off the blocks of a file.
  ///
  /// Paragraphs in Word's title style form one title together, as long official titles are set in several lines.
  init(of blocks: [SourceBlock]) {
    rest = blocks[...]
    takePageLines()
    guard let line = rest.first?.line, !QuestionMarks.beginsQuestion(line.tidied) else { return }
    title = line.tidied
    let style = rest.removeFirst().style
    while style == .title, let next = rest.first, next.style == .title, let more = next.line {
      title = (title ?? "") + more.tidied
      rest.removeFirst()
    }
    takePageLines()
  }

  private mutating func takePageLines() {
    while let block = rest.first, let text = block.line {
      if PageFurniture.contains(text) {
        furniture.append(block)
      } else if let line = PublishingLine(text) {
        take(line, of: block)
      } else {
        return
      }
      rest.removeFirst()
    }
  }

  private mutating func take(_ line: PublishingLine, of block: SourceBlock) {
    source = source ?? line.source
    author = author ?? line.author
    published = published ?? line.published
    if published == nil { unreadableTime = unreadableTime ?? line.publishedText }
    let isUnread = line.publishedText != nil && line.published == nil
    if !line.rest.isEmpty || isUnread { furniture.append(block) }
  }
}
