/// All text of a packet of metadata in XML: what stands between its tags, in its attributes and its comments.
struct XMPText {
  private(set) var lines = TextLines()

  init(_ bytes: [UInt8]) {
    for event in XMLScanner(bytes) {
      switch event {
      case .start(_, let attributes): for attribute in attributes { lines.add(attribute.value) }
      case .text(let text), .hidden(let text): if !text.allSatisfy({ $0 <= 0x20 }) { lines.add(text) }
      case .end: break
      }
    }
  }
}
