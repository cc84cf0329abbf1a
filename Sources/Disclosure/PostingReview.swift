import Notices
import Reporting

/// Goes through the events of each case and says of each whether it is a line of a notice, and if not, why.
struct PostingReview {
  /// The events of the last case that are lines.
  private var postings: [Posting] = []
  /// The events of all cases that are not, though somebody may ask about them; ordered by case.
  private(set) var refusals: [Refusal] = []
  /// The ids of notices, each held once: a refusal is one of hundreds of thousands.
  private var ids: Set<NoticeID> = []

  private let policy: DisclosurePolicy
  private let asOf: CivilDate
  private let masking: NameMasking
  private let minors: Minors
  private let checks: CaseChecks
  private let deciding: DecidingBody
  private var lookup: RuleLookup
  private var missingYears: Set<Int> = []

  init(_ policy: DisclosurePolicy, asOf: CivilDate, masking: NameMasking, minors: Minors) {
    self.policy = policy
    self.asOf = asOf
    self.masking = masking
    self.minors = minors
    checks = CaseChecks(places: policy.places)
    deciding = DecidingBody(rules: policy.rules, places: policy.places)
    lookup = RuleLookup(policy)
  }

  /// Goes through one case. Events are taken in time, so the order in which a store gives them does not matter.
  ///
  /// - Returns: the events that are lines.
  mutating func review(_ record: CaseRecord, findings: inout FindingTally) -> [Posting] {
    postings = []
    let before = refusals.count
    let history = CaseHistory(record.events, asOf: asOf)
    for event in history.all {
      let rule = lookup.rule(for: event, of: record)
      if let reason = legalReason(event, of: record, rule: rule) {
        let state = roughState(event, windowOf: rule?.period)
        if reason == .minor, record.protection == nil, state != .ended {
          findings.add(unmarkedMinor(event, of: record))
        }
        refuse(event, of: record, by: rule, [Obstacle(reason)], history, state: state, &findings)
        continue
      }
      guard let rule, event.kind.mayBeListed(in: record.programme) else { continue }
      post(event, of: record, by: rule, history: history, &findings)
    }
    refusals[before...].sort(by: Refusal.byCase)
    return postings
  }

  /// Why an event is not listed, whatever its data say. `nil` also for steps that nobody expects on a list.
  private func legalReason(_ event: CaseEvent, of record: CaseRecord, rule: NoticeRule?) -> RefusalReason? {
    if !event.kind.mayBeListed(in: record.programme) {
      if let rule, rule.act != .none { return .neverListed }
      return event.kind.isDecision ? .notPosted : nil
    }
    if record.reliefKind == .smallUrgent { return .smallUrgent }
    switch record.protection {
    case .minor?: return .minor
    case .protected?: return .protected
    case nil: if minors.contains(record.id, on: event.onDate) { return .minor }
    }
    // Without its kind it can not be told whether it must be posted or must not.
    if record.programme == .linshi && record.reliefKind == nil { return .reliefKindMissing }
    guard let rule else { return .noRule }
    return rule.act == .none ? .notPosted : nil
  }

  private mutating func post(
    _ event: CaseEvent, of record: CaseRecord, by rule: NoticeRule, history: CaseHistory,
    _ findings: inout FindingTally
  ) {
    guard let periodRule = rule.period else {
      return refuse(
        event, of: record, by: rule, [Obstacle(.noPeriod)], history, state: roughState(event), &findings)
    }
    var period: NoticePeriod
    switch lookup.period(postedOn: event.onDate, rule: periodRule) {
    case .success(let known): period = known
    case .failure(let missing):
      let state = roughState(event, windowOf: periodRule)
      if state == .ended { noteMissingYear(missing.year, &findings) }
      return refuse(
        event, of: record, by: rule, [Self.missingCalendar(missing)], history, state: state, &findings)
    }
    let signer = deciding.signer(of: event, in: record, act: rule.act)
    if case .success(let body) = signer {
      let id = NoticeID(
        postedOn: event.onDate, programme: record.programme, event: event.kind, act: rule.act,
        town: record.town, signer: body.body)
      do throws(WorkCalendar.UnknownYear) {
        period = try policy.register.period(of: id, counted: period, calendar: policy.calendar)
      } catch {
        return refuse(
          event, of: record, by: rule, [Self.missingCalendar(error)], history, state: .open, &findings)
      }
    }

    let state = period.state(on: asOf)
    var obstacles: [Obstacle] = []
    if policy.rules.objections[rule.act] == nil { obstacles.append(Obstacle(.noObjectionPath)) }
    if history.isRepeated(event) { obstacles.append(Obstacle(.duplicateEvent)) }
    obstacles += history.breaches.map(Obstacle.init)
    obstacles += [
      checks.placeObstacle(record), checks.personsObstacle(event, of: record),
      checks.amountObstacle(event, of: record, fields: rule.fields)
    ].compactMap(\.self)
    var name: MaskedName?
    if rule.fields.contains(.name) {
      do { name = try masking.mask(record.applicantName.read()) } catch { obstacles.append(Obstacle(error)) }
    }
    if let obstacle = procedureObstacle(to: event, of: record, history: history) {
      obstacles.append(obstacle)
    }
    if case .failure(let obstacle) = signer { obstacles.append(obstacle) }

    guard case .success(let body) = signer, obstacles.isEmpty else {
      return refuse(event, of: record, by: rule, obstacles, history, state: state, &findings)
    }
    let posting = Posting(
      record: record, event: event, rule: rule, period: period, signer: body, name: name,
      takenDown: history.takeDown(of: event, shown: period),
      reposting: history.reposting(of: event, shown: period))
    postings.append(posting)
    guard state == .open else { return }
    if let reason = posting.takenDown {
      refusals.append(posting.refused(reason))
    } else if rule.act == .preDecision {
      note(event, of: record, history: history, period: period, &findings)
    }
  }

  /// What was left out between the posting and the decision; nothing for events that are no decision.
  private mutating func procedureObstacle(
    to decision: CaseEvent, of record: CaseRecord, history: CaseHistory
  ) -> Obstacle? {
    guard let kind = decision.kind.postedBefore else { return nil }
    guard let posting = history.posting(before: decision) else {
      let expected = policy.rules.rule(
        for: record.programme, kind, reliefKind: record.reliefKind, on: decision.onDate)
      guard expected?.act == .preDecision, history.lacksPosting(before: decision) else { return nil }
      return Obstacle(
        .noPosting, zh: "登记了受理，没有登记\(kind.chinese)，也就没有公示",
        en: "the case was accepted, and there is no \(kind.rawValue) before the decision, so no posting")
    }
    guard let rule = lookup.rule(for: posting, of: record), rule.act == .preDecision else { return nil }
    var lastDay: CivilDate?
    if let days = rule.period, case .success(let period) = lookup.period(postedOn: posting.onDate, rule: days)
    {
      lastDay = period.lastDay
    }
    return history.obstacle(
      to: decision, after: posting, until: lastDay, mustRepost: rule.afterObjection == .must)
  }

  private static func missingCalendar(_ missing: WorkCalendar.UnknownYear) -> Obstacle {
    Obstacle(
      .unknownYear, zh: "缺少 \(missing.year) 年的节假日表", en: "the calendar of \(missing.year) is missing")
  }

  /// What is worth saying about a posting that invites objections today.
  private func note(
    _ event: CaseEvent, of record: CaseRecord, history: CaseHistory, period: NoticePeriod,
    _ findings: inout FindingTally
  ) {
    if history.hasOpenObjection(in: period) {
      findings.add(
        Diagnostic(
          .disclosureObjectionPending,
          zh: "案件 \(record.id) 的公示（\(period.postedOn) 至 \(period.lastDay)）收到异议，尚未登记重新调查的结果",
          en: "case \(record.id): an objection to its posting of \(period.postedOn) to \(period.lastDay) "
            + "has not been looked into"))
    }
    let decided = history.events.first {
      $0.kind == .confirmed && $0.onDate >= event.onDate && $0.onDate <= period.lastDay
    }
    if let decided, event.kind == .opinion {
      findings.add(
        Diagnostic(
          .disclosureDecidedInWindow,
          zh: "案件 \(record.id) 在 \(decided.onDate) 确认，公示期到 \(period.lastDay) 才结束",
          en: "case \(record.id) was confirmed on \(decided.onDate); its window ends on \(period.lastDay)"))
    }
  }

  /// A child that the store does not mark as one.
  private func unmarkedMinor(_ event: CaseEvent, of record: CaseRecord) -> Diagnostic {
    Diagnostic(
      .disclosureUnmarkedMinor,
      zh: "案件 \(record.id) 的申请人在 \(event.onDate) 未满十八周岁，案件库没有标明，已不列名",
      en:
        "the applicant of case \(record.id) is under age on \(event.onDate) and not marked; the case is not listed"
    )
  }

  /// A list that is gone for sure, of a year whose calendar nobody has: its page can not give its last day.
  private mutating func noteMissingYear(_ year: Int, _ findings: inout FindingTally) {
    guard missingYears.insert(year).inserted else { return }
    findings.add(
      Diagnostic(
        .disclosureUnknownYear,
        zh: "缺少 \(year) 年的节假日表，该年已结束的公示不留说明页",
        en: "the calendar of \(year) is missing: postings of that time, long ended, leave no page behind",
        severity: .note))
  }

  private mutating func refuse(
    _ event: CaseEvent, of record: CaseRecord, by rule: NoticeRule?, _ obstacles: [Obstacle],
    _ history: CaseHistory, state: NoticeState, _ findings: inout FindingTally
  ) {
    // A year mistyped would take a household off today's list without a word.
    if state == .ended, obstacles.contains(where: { $0.reason.diagnosticRule != nil }),
      let slip = history.slip(of: event, asOf: asOf),
      let finding = slip.finding(about: event, of: record.id, state: .scheduled)
    {
      findings.add(finding)
    }
    var reasons: [RefusalReason] = []
    for obstacle in obstacles {
      if let finding = obstacle.finding(about: event, of: record.id, state: state) { findings.add(finding) }
      if !reasons.contains(obstacle.reason) { reasons.append(obstacle.reason) }
    }
    guard state != .scheduled else { return }
    var notice: NoticeID?
    if let rule { notice = noticeID(of: event, in: record, by: rule) }
    refusals += reasons.map {
      Refusal(
        caseID: record.id, event: event.kind, onDate: event.onDate, rule: rule?.id, reason: $0,
        notice: notice)
    }
  }

  /// The notice on which an event would stand; signed by the town where nobody is known to have the power.
  private mutating func noticeID(of event: CaseEvent, in record: CaseRecord, by rule: NoticeRule) -> NoticeID?
  {
    guard rule.act != .none, event.kind.mayBeListed(in: record.programme) else { return nil }
    let signer = try? deciding.signer(of: event, in: record, act: rule.act).get()
    let id = NoticeID(
      postedOn: event.onDate, programme: record.programme, event: event.kind, act: rule.act,
      town: record.town, signer: signer?.body)
    return ids.insert(id).memberAfterInsert
  }

  /// Where an event stands whose period can not be counted: surely over after a year, or after three times its days
  /// and forty more, which no run of holidays outlasts.
  private func roughState(_ event: CaseEvent, windowOf rule: PeriodRule? = nil) -> NoticeState {
    if event.onDate > asOf { return .scheduled }
    let longest = rule.map { $0.days * 3 + 40 } ?? 366
    return asOf.days(since: event.onDate) > longest ? .ended : .open
  }
}
