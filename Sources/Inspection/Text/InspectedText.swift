import Notices

/// Text of a file as the number and word checks see it: folded, with the numbers that stand in it.
struct InspectedText: Sendable {
  /// Where in the file a text comes from, as far as checks care.
  enum Part: Sendable {
    /// What a reader sees.
    case visible
    /// Attributes, comments, scripts, and what was encoded.
    case hidden
    /// Digits spread over neighbouring blocks.
    case scattered
    /// The name of the file.
    case name
  }

  let part: Part
  let folded: LeakProbe.FoldedText
  let runs: [DigitRun]
  /// What the text stands for in the file, when all of it stands for one place there, such as something encoded.
  let origin: Range<Int>?

  /// Where that begins.
  var place: Int? { origin?.lowerBound }

  init(_ part: Part, _ folded: LeakProbe.FoldedText, place: Range<Int>? = nil) {
    self.part = part
    self.folded = folded
    origin = place
    runs = DigitRun.all(in: folded)
  }

  /// The folded bytes.
  var bytes: [UInt8] { folded.bytes }

  /// Where a folded byte stands in the file.
  func offset(of index: Int) -> Int { place ?? folded.sourceOffset(of: index) }
}
