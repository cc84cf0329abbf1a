import Digests
public import Notices
public import Reporting

/// Clears the lists that hang on boards: one of each open notice for each community that has lines in it, and one for
/// the institution where the rule names it.
///
/// The lines are those of the site, no more and no fewer. A name is in full only where the terms grant it on the day,
/// and only on the board of the household's own community: the law asks for no wider posting.
/// Source: 最低生活保障审核确认办法 第十九条; 个人信息保护法 第六条.
///
/// - Parameters:
///   - store: what was read from the case store.
///   - policy: the law as data, and the figures of the site.
///   - asOf: the day for which sheets are made.
/// - Returns: the lists. With an error among the findings nothing may be printed.
public func clearForBoards(
  _ store: CaseSnapshot, under policy: DisclosurePolicy, asOf: CivilDate
) -> Report<BoardClearance> {
  var findings: [Diagnostic] = []
  let web = clear(store, under: policy.on(.web), asOf: asOf).unwrap(into: &findings)
  // Where boards show the fields of the site, the notices are the same: names are put in afterwards.
  let isAlike = policy.rules.rules.allSatisfy {
    policy.on(.web).fields(of: $0, on: asOf) == policy.on(.board).fields(of: $0, on: asOf)
  }
  let board =
    isAlike ? web : clear(store, under: policy.on(.board), asOf: asOf).unwrap(into: &findings)
  let codes = Dictionary(
    web.notices.notices.map { ($0.id, NoticeCheckCode.code(of: $0)) }, uniquingKeysWith: { first, _ in first }
  )
  var names = WholeNames()
  var making = ProbeMaking(vocabulary: PublicVocabulary(policy.places), leavingOut: [.name])
  findings += store.forEachPerson { person in
    if let name = person.name { names.add(name) }
    making.add(person)
  }
  var cases: [CaseRecord] = []
  findings += store.forEachCase { cases.append($0) }
  let matching = BoardMatching(
    cases, masking: NameMasking(wholeNames: names.names), digest: policy.numberKey.digest)
  var lists: [BoardList] = []
  for notice in board.notices.notices.sorted(by: { $0.id < $1.id }) where notice.state == .open {
    let lines = matching.lines(of: notice).unwrap(into: &findings)
    lists += BoardSorting(policy: policy, notice: notice, checkCode: codes[notice.id] ?? "", asOf: asOf)
      .lists(of: lines)
  }
  return Report(
    BoardClearance(
      lists: lists, probe: web.probe,
      probeWithoutNames: making.probe()),
    Array(Set(findings)).sorted())
}

/// A line of a notice and the case that it stands for.
struct BoardLine {
  let row: NoticeRow
  let record: CaseRecord
}

/// Finds the case of each line of a notice again, by its number.
struct BoardMatching {
  private struct Group: Hashable {
    let town: PlaceCode
    let programme: Programme
  }

  private let cases: [Group: [CaseRecord]]
  private let masking: NameMasking
  private let digest: ([UInt8]) -> SHA256Digest

  init(_ cases: [CaseRecord], masking: NameMasking, digest: @escaping ([UInt8]) -> SHA256Digest) {
    self.cases = Dictionary(grouping: cases) { Group(town: $0.town, programme: $0.programme) }
    self.masking = masking
    self.digest = digest
  }

  /// The lines of a notice with their cases. A line that has no case, or could be that of two, or whose mask does not
  /// fit the name, is an error: the wrong name on a board could not be taken back.
  func lines(of notice: PublicNotice) -> Report<[BoardLine]> {
    let length = notice.rows.first?.number.utf8.count ?? 0
    var candidates: [String: [CaseRecord]] = [:]
    let group = Group(town: notice.town, programme: notice.programme)
    for record in cases[group] ?? [] where record.hasEvent(of: notice) {
      let full = NoticeNumber.full(for: record.id, in: notice.id, digest: digest)
      candidates[String(decoding: full.prefix(length), as: UTF8.self), default: []].append(record)
    }
    var lines: [BoardLine] = []
    for row in notice.rows {
      guard let found = candidates[row.number], found.count == 1, fits(found[0], row) else {
        return Report(
          [],
          [
            Diagnostic(
              .disclosureBoardLine, zh: "公示 \(notice.id) 有一行对不上案件，编号 \(row.number)",
              en: "notice \(notice.id): line \(row.number) can not be matched with one case")
          ])
      }
      lines.append(BoardLine(row: row, record: found[0]))
    }
    return Report(lines)
  }

  private func fits(_ record: CaseRecord, _ row: NoticeRow) -> Bool {
    if let community = row.community, community != record.community { return false }
    guard let name = row.name else { return true }
    return (try? masking.mask(record.applicantName.read())) == name
  }
}

extension CaseRecord {
  /// Whether the case can be a line of a notice: its event happened on the posting day.
  fileprivate func hasEvent(of notice: PublicNotice) -> Bool {
    events.contains { $0.kind == notice.event && $0.onDate == notice.period.postedOn }
  }
}

/// Sorts the lines of a notice onto the boards on which they hang.
struct BoardSorting {
  let policy: DisclosurePolicy
  let notice: PublicNotice
  let checkCode: String
  let asOf: CivilDate

  func lists(of lines: [BoardLine]) -> [BoardList] {
    guard !lines.isEmpty else { return [] }
    var out: [BoardList] = []
    if notice.boards.contains(.community) {
      let byPlace = Dictionary(grouping: lines) { $0.record.community }
      let (names, grant) = communityNames
      for (place, lines) in byPlace.sorted(by: { $0.key < $1.key }) {
        out.append(list(.community, at: place, lines, names: names, grant: grant))
      }
    }
    if notice.boards.contains(.institution) {
      // The store does not say who lives in an institution, so nobody's full name is put up there.
      let names = min(communityNames.names, .masked)
      out.append(list(.institution, at: notice.town, lines, names: names, grant: nil))
    }
    return out
  }

  /// How names stand on the boards of communities, and by whose decision.
  private var communityNames: (names: NameForm, grant: DisclosureGrant?) {
    guard let rule = policy.rules.rules.first(where: { $0.id == notice.provenance.rule }) else {
      return (.none, nil)
    }
    let names = policy.terms.shown(by: rule, on: .board, day: asOf).names
    return (names, names == .full ? policy.terms.entry(for: rule, on: .board)?.grant : nil)
  }

  private func list(
    _ board: NoticeBoard, at place: PlaceCode, _ lines: [BoardLine], names: NameForm,
    grant: DisclosureGrant?
  ) -> BoardList {
    let rows = names == .full ? openRows(lines) : lines.map { row($0, names: names) }
    return BoardList(
      notice: notice, checkCode: checkCode, board: board, place: place, names: names, grant: grant, rows: rows
    )
  }

  private func row(_ line: BoardLine, names: NameForm) -> BoardRow {
    let name = names == .none ? nil : line.row.name.map { BoardName(masked: $0) }
    return BoardRow(number: line.row.number, name: name, cleared: line.row)
  }

  /// Lines with full names, under numbers and in an order of their own.
  private func openRows(_ lines: [BoardLine]) -> [BoardRow] {
    let key = policy.numberKey
    let numbers = NoticeNumber.numbers(for: lines.map(\.record.id), in: notice.id) { bytes in
      key.digest(of: Array("board".utf8) + [0] + bytes)
    }
    return zip(numbers, lines).map { number, line in
      BoardRow(
        number: number,
        name: line.row.name.map {
          BoardName(masked: $0, full: line.record.applicantName.read().trimmed)
        },
        cleared: line.row)
    }.sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
  }
}
