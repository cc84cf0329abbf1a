import CCMark

/// What libcmark shows of a Markdown text: an independent judge of the escaping.
enum CommonMarkText {
  /// The kinds of the top blocks with the text that each shows; code, HTML or links would change the kinds.
  static func blocks(of markdown: String) -> [(kind: String, text: String)] {
    let document = cmark_parse_document(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT)
    defer { cmark_node_free(document) }
    var blocks: [(kind: String, text: String)] = []
    var next = cmark_node_first_child(document)
    while let node = next {
      blocks.append((String(cString: cmark_node_get_type_string(node)), text(of: node)))
      next = cmark_node_next(node)
    }
    return blocks
  }

  private static func text(of node: OpaquePointer) -> String {
    let kind = String(cString: cmark_node_get_type_string(node))
    if kind == "text" { return cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
    guard ["paragraph", "heading", "list", "item"].contains(kind) else { return "<\(kind)>" }
    var out = ""
    var next = cmark_node_first_child(node)
    while let child = next {
      out += text(of: child)
      next = cmark_node_next(child)
    }
    return out
  }
}

/// A small generator with a fixed course, so that a failing case comes again. Source: Steele, Lea, Flood: "Fast
/// splittable pseudorandom number generators", 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
