private import CCMark

/// A document as libcmark parsed it: the only owner of a `cmark_node *`.
///
/// libcmark 0.30 keeps no state between documents, so documents may be parsed on several threads at once.
enum CMarkTree {
  /// Parses UTF-8 and lends the root node to `body`; the nodes live no longer than the call.
  static func withDocument<Result>(_ bytes: [UInt8], _ body: (CMarkNode) -> Result) -> Result? {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // Without this option libcmark loses count of lines inside code spans.
      return unsafe cmark_parse_document(start, buffer.count, CMARK_OPT_SOURCEPOS)
    }
    guard let root = unsafe parsed else { return nil }
    defer { unsafe cmark_node_free(root) }
    return unsafe body(CMarkNode(root))
  }
}

/// One node of libcmark's tree, read only.
///
/// Safe as long as it does not leave the closure of `CMarkTree.withDocument`, which is where it comes from.
@safe
struct CMarkNode {
  /// What a node is.
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, other
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_DOCUMENT: .document
    default: .other
    }
  }

  /// First line of the node in the parsed bytes, from 1.
  var line: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  /// First byte of the node in its line, from 1; 0 where libcmark does not know it.
  var column: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  /// Last line of the node in the parsed bytes, from 1.
  var lastLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

  /// The text of a leaf.
  var literal: String { unsafe Self.string(cmark_node_get_literal(pointer)) }
  /// What follows the opening fence of a code block.
  var fenceInfo: String { unsafe Self.string(cmark_node_get_fence_info(pointer)) }
  /// The address of a link or an image, references and escapes resolved.
  var address: String { unsafe Self.string(cmark_node_get_url(pointer)) }
  /// The title of a link or an image.
  var title: String { unsafe Self.string(cmark_node_get_title(pointer)) }
  /// The level of a heading.
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  /// The number of the first item of a numbered list; `nil` with bullets.
  var listStart: Int? {
    guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(unsafe cmark_node_get_list_start(pointer))
  }
  /// Whether the items of a list stand close together.
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// The first node inside this one.
  var firstChild: CMarkNode? { unsafe CMarkNode(cmark_node_first_child(pointer)) }
  /// The last node inside this one.
  var lastChild: CMarkNode? { unsafe CMarkNode(cmark_node_last_child(pointer)) }
  /// The node after this one in the same parent.
  var next: CMarkNode? { unsafe CMarkNode(cmark_node_next(pointer)) }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
