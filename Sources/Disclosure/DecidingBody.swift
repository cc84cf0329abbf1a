import Notices

/// Who signs: the body that acted, if it had the power to.
struct DecidingBody {
  let rules: RuleTable
  let places: PlaceTree

  /// The signer of the notice of an event, or why it can not be signed.
  ///
  /// A decision is signed by the body to which the table gives cases of this programme, day and amount. A pre-decision
  /// posting is signed by that body too, or by the town, which forms the opinion also where the district decides.
  /// Source: 社会救助法 第四十四条; 最低生活保障审核确认办法 第二条、第十九条、第二十条.
  func signer(of event: CaseEvent, in record: CaseRecord, act: NoticeAct) -> Result<Signer, Obstacle> {
    guard let acting = places[event.byBody] else {
      return .failure(
        Obstacle(
          .unknownPlace, zh: "办理机关代码 \(event.byBody) 不存在", en: "no body has the code \(event.byBody)"))
    }
    let amount = event.amount(in: record.programme) ?? Money(fen: 0)
    guard let delegation = rules.decider(for: record.programme, amount: amount, on: event.onDate),
      let decider = body(at: delegation.decider, of: record)
    else { return .failure(Obstacle(.noDecider)) }

    let formsOpinion = act == .preDecision && acting.code == record.town
    if acting.code == decider || formsOpinion {
      return .success(Signer(body: acting.code, authority: delegation.basis))
    }
    if acting.level == .town && acting.code != record.town {
      return .failure(
        Obstacle(
          .otherTown, zh: "案件在 \(record.town)，办理机关是 \(acting.code)",
          en: "the case belongs to \(record.town), the acting body is \(acting.code)"))
    }
    return .failure(
      Obstacle(
        .signerNotDecider, zh: "办理机关是 \(acting.code)，有权确认的是 \(decider)",
        en: "the acting body is \(acting.code), the power lies with \(decider)"))
  }

  /// The body of a case at a level; communities and grids decide nothing.
  func body(at level: PlaceLevel, of record: CaseRecord) -> PlaceCode? {
    switch level {
    case .district: places.district?.code
    case .town: record.town
    case .community, .grid: nil
    }
  }
}

extension CaseEvent {
  /// The amount by which a programme's power to decide is measured, and which its statistic sums up.
  func amount(in programme: Programme) -> Money? {
    switch programme {
    case .dibao, .tekun: monthlyAmount
    case .linshi: oneOffAmount
    case .dibaoBianyuan, .gangxing: nil
    }
  }
}
