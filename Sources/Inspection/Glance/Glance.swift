@_spi(Sieve) import Notices
import Rendering

/// Proves of most files, in one pass over their bytes, that no check has anything to say of them.
///
/// A glance never finds anything: it either proves that there is nothing, or gives up, and then the file is read as
/// `ReadFile` reads it, whose findings are what counts. So it may take for suspect what is not, at the price of time,
/// but never the other way round:
/// - what a value of the store, a number, a home or a word on health must hold is told by its characters
///   (`GlanceTables`), on the text as it is folded;
/// - a block of text in which something of the kind stands is read in full by itself, which is all that a block's
///   findings depend on; what is spread over blocks is followed from block to block (`GlanceRow`);
/// - a tag is read in full once and then known by its bytes (`GlanceTag`);
/// - whatever is not known is not followed: comments, glosses, drawings, references in attributes.
///
/// What it learns it keeps; it belongs to one thread, and is copied for the next.
struct Glance {
  let tables: GlanceTables
  var isNotice = false
  /// Whether a word stood in the file that makes a day after it a day of birth.
  var mayTellBirth = false
  let hasPlainGrams: Bool
  private var numbers: GlanceNumbers
  var lines: GlanceLines
  var tags = GlanceTagTable()
  /// Blocks that were read in full and hold nothing, by their bytes and whether they stand in a notice.
  private var cleanBlocks: Set<[UInt8]> = []

  /// What is followed through a page.
  var page = GlancePage()
  /// Room for a path, to be used again.
  var key: [UInt8] = []
  /// Whether the file is a script, in which the numbers of characters may stand for them.
  var isCode = false

  private static let capacity = 4096

  /// A glance that has learnt nothing; `nil` when the store has values that it can not follow.
  init?(_ tables: GlanceTables) {
    guard tables.sieve.isUsable, tables.tags.isUsable, !tables.context.probe.searchesPathWords else {
      return nil
    }
    self.tables = tables
    hasPlainGrams = tables.sieve.words.hasPlain || tables.pairs.hasPlain
    numbers = GlanceNumbers(tables.context)
    lines = GlanceLines(tables.context)
  }

  /// What a file that holds nothing leaves to be compared with other files; `nil` when that is not proved.
  mutating func read(_ file: RenderedFile, at index: Int) -> [LinkReader.AnchorLink]? {
    if let last = file.listLastDay, last < tables.context.policy.asOf { return nil }
    isNotice = NoticeParts.mayBeSome(in: file)
    mayTellBirth = false
    page.begin(depth: file.path.utf8.count { $0 == UInt8(ascii: "/") })
    guard FileName.isSound(file.path), isCleanName(file.path) else { return nil }
    let isClean =
      switch file.kind {
      case .page: readPage(file)
      case .script: readScript(file)
      default: false
      }
    guard isClean, !(isNotice && mayTellBirth) else { return nil }
    return page.anchorLinks
  }

  /// The name of a file is a text, too.
  private mutating func isCleanName(_ path: String) -> Bool {
    var block = GlanceBlock()
    let bytes = Array(path.utf8)
    guard scan(bytes, from: 0, to: bytes.count, &block) == bytes.count else { return false }
    var row = GlanceRow()
    return end(&block, &row) && !block.isSuspect
  }

  /// Reads a text that is one block by itself, such as the value of an attribute.
  mutating func isCleanHidden(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var block = GlanceBlock()
    guard scan(bytes, from: range.lowerBound, to: range.upperBound, &block) == range.upperBound else {
      return false
    }
    let digits = block.digitish == block.kept ? block.digitish : 0
    // Of ASCII letters alone nothing is made that would stand between two numbers.
    let isBroken = digits == 0 && block.kept > block.plain
    let part = shortPart(block)
    endNumbers(&block)
    if tables.sieve.hasAddresses, isNumeral(block.last) { return false }
    return !block.isSuspect && addHidden(digits: digits, parts: part.map { [$0] } ?? [], isBroken: isBroken)
  }

  /// Ends a block of text, and follows what may be spread over several.
  ///
  /// - Returns: false when something may be. Whether the block itself must be read in full stands in it.
  mutating func end(_ block: inout GlanceBlock, _ row: inout GlanceRow) -> Bool {
    if block.kept == 0 { return true }
    endNumbers(&block)
    if tables.sieve.hasAddresses, isNumeral(block.last) { block.isSuspect = true }
    if block.digitish == block.kept {
      row.digits += block.kept
      row.blocks += 1
      if row.blocks > 1, row.digits >= ScatteredDigits.minimumCount { return false }
    } else {
      row.digits = 0
      row.blocks = 0
    }
    if let part = shortPart(block) {
      row.parts.append(part)
      if isName(row.parts) { return false }
    } else if !row.parts.isEmpty {
      row.parts.removeAll(keepingCapacity: true)
    }
    return true
  }

  /// What a block may be a part of, if it is so short that it may be a part of a name.
  private func shortPart(_ block: GlanceBlock) -> (window: UInt64, count: Int)? {
    guard isNotice, block.kept > 0, block.kept <= 3, block.plain == 0, !block.hasMark else { return nil }
    var bytes = 0
    for place in 0..<block.kept { bytes += block.window >> UInt64(place * 16) & 0xffff < 0x800 ? 2 : 3 }
    return bytes <= StoreEvidence.longestPart ? (block.window, block.kept) : nil
  }

  /// Notes what stands in attributes; false when it may be a part of something spread over several.
  mutating func addHidden(digits: Int, parts: [(window: UInt64, count: Int)], isBroken: Bool) -> Bool {
    for part in parts {
      page.hidden.parts.append(part)
      if isName(page.hidden.parts) { return false }
    }
    return page.addHidden(digits: digits, blocks: digits > 0 ? 1 : 0, isBroken: isBroken)
  }

  /// Whether the last blocks may together be a name.
  private func isName(_ parts: [(window: UInt64, count: Int)]) -> Bool {
    guard isNotice, parts.count > 1 else { return false }
    // A name of up to four parts lies in the last four; two neighbouring characters of it are known.
    var window: UInt64 = 0
    var found = false
    for part in parts.suffix(4) {
      for place in (0..<part.count).reversed() {
        window = window << 16 | (part.window >> UInt64(place * 16) & 0xffff)
        if window >> 16 != 0, tables.pairs.mayContain(window) { found = true }
      }
    }
    return found
  }

  /// Ends the numbers with which a block may end.
  private mutating func endNumbers(_ block: inout GlanceBlock) {
    if block.digits > 0 { endNumber(before: 0, &block) }
    block.endSpelled()
    let (value, count) = block.spelledNumber
    // With an x after it, which may be there: what is found without one is found with one.
    if count > 0, count <= GlanceNumbers.longest,
      !numbers.isClean(.init(value: value, gaps: 0, count: count, around: .cross))
    {
      block.isSuspect = true
    }
  }

  /// Ends a number and has it looked at, if it is so long that it may mean something.
  mutating func endNumber(before next: UInt16, _ block: inout GlanceBlock) {
    let count = block.digits
    if count >= DigitRun.minimumCount || (isNotice && count >= 6 && block.gaps != 0) {
      if count > GlanceNumbers.longest {
        block.isSuspect = true
      } else {
        var around = GlanceNumbers.Around()
        if next == 0x78 { around.insert(.cross) }
        if GlanceTables.Traits(rawValue: tables.traits[Int(block.before)]).contains(.telephone) {
          around.insert(.telephone)
        }
        let number = GlanceNumbers.Number(value: block.value, gaps: block.gaps, count: count, around: around)
        if !numbers.isClean(number) { block.isSuspect = true }
      }
    }
    block.lastDigits = count
    block.lastValue = block.value
    block.digits = 0
    block.value = 0
    block.gaps = 0
    block.pendingGap = 0
  }

  /// Whether a part of a page that begins and ends with the tag of a block holds nothing, read in full.
  mutating func isCleanBlock(_ range: Range<Int>, of file: RenderedFile) -> Bool {
    let bytes = Array(file.bytes[range])
    let key = bytes + [isNotice ? 1 : 0]
    if cleanBlocks.contains(key) { return true }
    let context = tables.context
    let part = ReadFile(
      RenderedFile(
        path: file.path, bytes: bytes, kind: .page, listLastDay: isNotice ? context.policy.asOf : nil))
    guard GateCheck.ofContent.allSatisfy({ $0.findings(part, context).isEmpty }) else { return false }
    if cleanBlocks.count < Self.capacity { cleanBlocks.insert(key) }
    return true
  }
}

extension Glance {
  /// A glance that has looked at some of the files and knows what pages share; `nil` when the store has values that it
  /// can not follow.
  static func learnt(from files: [RenderedFile], _ context: GateContext) -> Glance? {
    guard var glance = Glance(GlanceTables(context, files)) else { return nil }
    // Spread over the site, so that some of each kind are among them.
    for index in stride(from: 0, to: files.count, by: max(1, files.count / 256)) {
      _ = glance.read(files[index], at: index)
    }
    return glance
  }
}
