@_spi(Disclosure) public import Notices
public import Reporting

/// What came through the door, and what did not.
public struct Clearance: Sendable {
  /// What may be published.
  public let notices: ClearedNotices
  /// Looks for personal values of the store in the finished site.
  public let probe: LeakProbe
  /// Which events of which cases are on no list, and why; ordered by case. For reports on the confidential side.
  public let refusals: [Refusal]
}

/// The single door between the case store and the public site.
///
/// Each event of each case is either a line of a notice or refused. The lines are put together to notices with their
/// period, signer and articles; what has ended or was taken down keeps a page without its list. Confirmed cases are
/// counted and small numbers withheld. The same store gives the same result, in whatever order it is read.
///
/// - Parameters:
///   - store: what was read from the case store.
///   - policy: the law as data, and the figures of the site.
///   - asOf: the day for which the site is made.
/// - Returns: what may be published. With an error among the findings nothing may be.
public func clear(
  _ store: CaseSnapshot, under policy: DisclosurePolicy, asOf: CivilDate
) -> Report<Clearance> {
  var findings = FindingTally()
  let cases = store.cases.sorted { $0.id < $1.id }

  var review = PostingReview(
    policy, asOf: asOf, masking: NameMasking(wholeNames: wholeNames(in: store)),
    minors: Minors(store.people, asOf: asOf))
  for record in cases { review.review(record, findings: &findings) }

  let assembly = NoticeAssembly(policy: policy, asOf: asOf)
  let (notices, clashing) = assembly.notices(from: review.postings, findings: &findings)

  let statistics = statistics(of: cases, in: store, under: policy, asOf: asOf, findings: &findings)

  let making = ProbeMaking(vocabulary: PublicVocabulary(policy.places))
  let (probe, publicValues) = making.probe(of: store)
  if publicValues > 0 {
    findings.add(
      Diagnostic(
        .disclosurePublicValues, zh: "案件库中有 \(publicValues) 个住址或电话本来就公开，闸门不查",
        en: "\(publicValues) addresses or phones of the store are public anyway and are not searched for"))
  }

  for loosening in policy.terms.loosenings { findings.add(loosening.finding(on: asOf)) }

  let cleared = ClearedNotices(notices: notices, statistics: statistics, asOf: asOf)
  return Report(
    Clearance(
      notices: cleared, probe: probe, refusals: (review.refusals + clashing).sorted(by: Refusal.byCase)),
    findings.diagnostics)
}

/// The statistics of a whole store; none of a part, whose small numbers can not be protected against the rest.
private func statistics(
  of cases: [CaseRecord], in store: CaseSnapshot, under policy: DisclosurePolicy, asOf: CivilDate,
  findings: inout FindingTally
) -> [StatisticCell] {
  if let town = store.town {
    findings.add(
      Diagnostic(
        .disclosureTownWithoutStatistics, zh: "只读取了镇 \(town) 的案件，不出统计",
        en: "only the cases of town \(town) were read: no statistics"))
    return []
  }
  let confirmed = ConfirmedCases(cases, places: policy.places, asOf: asOf, findings: &findings)
  return Statistics.cells(of: confirmed, places: policy.places, k: policy.k)
}

/// Compound surnames that are somebody's whole name.
func wholeNames(in store: CaseSnapshot) -> Set<String> {
  var names: Set<String> = []
  func add(_ name: Personal<String>) {
    let name = name.read().withoutSpaces
    if CompoundSurnames.contains(name) { names.insert(name) }
  }
  for person in store.people { if let name = person.name { add(name) } }
  for record in store.cases { add(record.applicantName) }
  return names
}
