extension NoticeID {
  /// Reads an id as it stands in the address of a notice; `nil` unless it is one that the program gives.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let isEnding = parts.count > 2 && parts[2] == Self.endingWord
    let rest = parts.dropFirst(isEnding ? 3 : 2)
    guard parts.count > 2, let day = Self.day(parts[0]),
      let programme = Programme.allCases.first(where: { $0.slug == parts[1] }),
      let act = rest.first.flatMap(NoticeAct.init(rawValue:)), act != .none,
      let town = rest.dropFirst().first.flatMap(PlaceCode.init),
      case let signer = rest.dropFirst(2).first.flatMap(PlaceCode.init)
    else { return nil }
    let event: CaseEventKind = isEnding ? .terminationOpinion : .opinion
    self.init(postedOn: day, programme: programme, event: event, act: act, town: town, signer: signer)
    // Whatever else there is, in another form, or twice, is no id.
    if rawValue != text { return nil }
  }

  /// The word by which the announcement of an end of support is told from other postings.
  static let endingWord = "zhongzhi"

  /// The day on which the notice is put up, as the id gives it.
  public var postedOn: CivilDate? { Self.day(String(rawValue.prefix(8))) }

  private static func day(_ digits: String) -> CivilDate? {
    guard digits.utf8.count == 8 else { return nil }
    return CivilDate(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }
}
