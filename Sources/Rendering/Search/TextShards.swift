import Parallel

/// What results show, laid into shards in the order of the documents.
///
/// A document is a flat list: address, title, label, context, keywords, summary, then anchor, heading and text of each
/// section.
struct TextShards {
  /// The scripts.
  let shards: [[UInt8]]
  /// How many documents stand in each.
  let counts: [Int]

  /// Lays out shards of about `size` bytes each, of one document at least.
  init(_ documents: [SearchDocument], size: Int) {
    let rows = inParallel(documents.count, chunk: 64) { range in range.map { Self.row(documents[$0]) } }
      .flatMap(\.self)
    var shards: [[UInt8]] = []
    var counts: [Int] = []
    for row in rows {
      if let last = shards.last, last.count + row.count <= size {
        shards[shards.count - 1].append(UInt8(ascii: ","))
        counts[counts.count - 1] += 1
      } else {
        shards.append(Array("gongshiSearch.texts(\(shards.count),[".utf8))
        counts.append(1)
      }
      shards[shards.count - 1] += row
    }
    self.shards = shards.map { $0 + "]);\n".utf8 }
    self.counts = counts
  }

  private static func row(_ document: SearchDocument) -> [UInt8] {
    var out: [UInt8] = []
    var isFirst = true
    func write(_ text: String) {
      out.append(UInt8(ascii: isFirst ? "[" : ","))
      isFirst = false
      append(text, to: &out)
    }
    write(document.address)
    write(document.title)
    write(document.label)
    write(document.context)
    write(document.keywords.joined(separator: SearchText.blockEnd))
    write(document.summary)
    for section in document.sections {
      write(section.anchor)
      write(section.heading)
      write(section.text)
    }
    out.append(UInt8(ascii: "]"))
    return out
  }

  /// Writes a string of a script; control characters and line separators, which old engines refuse, become spaces.
  private static func append(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7f: out.append(UInt8(ascii: " "))
      case UInt8(ascii: "<"): out += "\\u003c".utf8
      case 0xa8, 0xa9:
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        if before == (0xe2, 0x80) {
          out.removeLast(2)
          out.append(UInt8(ascii: " "))
        } else {
          out.append(byte)
        }
      default: out.append(byte)
      }
      before = (before.1, byte)
    }
    out.append(UInt8(ascii: "\""))
  }
}
