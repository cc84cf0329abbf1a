import Notices

/// What the fields of a case must be before they are shown or counted.
struct CaseChecks {
  /// Larger amounts for one household are slips of the pen: one million yuan.
  static let largestAmount = Money(fen: 100_000_000)
  /// The largest household.
  static let largestHousehold = 99

  let places: PlaceTree

  /// What is wrong with the town of a case.
  func townObstacle(_ record: CaseRecord) -> Obstacle? {
    if places[record.town]?.level == .town { return nil }
    return Obstacle(.unknownPlace, zh: "镇代码 \(record.town) 不存在", en: "no town has the code \(record.town)")
  }

  /// What is wrong with the places of a case.
  func placeObstacle(_ record: CaseRecord) -> Obstacle? {
    if let obstacle = townObstacle(record) { return obstacle }
    let code = record.community
    guard places[code]?.level == .community else {
      return Obstacle(.unknownPlace, zh: "社区代码 \(code) 不存在", en: "no community has the code \(code)")
    }
    guard places.contains(record.town, code) else {
      return Obstacle(
        .unknownPlace, zh: "社区 \(code) 不在镇 \(record.town)",
        en: "community \(code) does not lie in town \(record.town)")
    }
    return nil
  }

  /// What is wrong with the numbers of persons.
  func personsObstacle(_ event: CaseEvent, of record: CaseRecord) -> Obstacle? {
    let covered = event.coveredPersons ?? record.coveredPersons
    let isSound =
      (1...Self.largestHousehold).contains(record.householdSize)
      && (1...record.householdSize).contains(covered)
    return isSound ? nil : Obstacle(.persons)
  }

  /// What is wrong with the amounts: one that the programme or the rule needs must be positive, any other not negative.
  func amountObstacle(_ event: CaseEvent, of record: CaseRecord, fields: Set<NoticeField>) -> Obstacle? {
    let sets = event.kind == .opinion || event.kind == .confirmed
    let needsMonthly =
      fields.contains(.monthlyAmount) || (sets && [.dibao, .tekun].contains(record.programme))
    let needsOneOff = fields.contains(.oneOffAmount) || (sets && record.programme == .linshi)
    let isSound =
      Self.isSound(event.monthlyAmount, needed: needsMonthly)
      && Self.isSound(event.oneOffAmount, needed: needsOneOff)
    return isSound ? nil : Obstacle(.amount)
  }

  private static func isSound(_ amount: Money?, needed: Bool) -> Bool {
    guard let amount else { return !needed }
    return amount <= largestAmount && amount.fen >= (needed ? 1 : 0)
  }
}
