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
  /// All statistics that are published by now, to be given to the next run.
  public let published: PublishedStatistics
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
///   - earlier: the statistics that have been published; they stay as they were.
/// - Returns: what may be published. With an error among the findings nothing may be.
public func clear(
  _ store: CaseSnapshot, under policy: DisclosurePolicy, asOf: CivilDate,
  earlier: PublishedStatistics = PublishedStatistics()
) -> Report<Clearance> {
  var findings = FindingTally()
  var names = WholeNames()
  var minors = Minors(asOf: asOf)
  var making = ProbeMaking(vocabulary: PublicVocabulary(policy.places))
  var failures = store.forEachPerson { person in
    if let name = person.name { names.add(name) }
    minors.add(person)
    making.add(person)
  }

  var review = PostingReview(
    policy, asOf: asOf, masking: NameMasking(wholeNames: names.names), minors: minors)
  var assembly = NoticeAssembly(policy: policy, asOf: asOf)
  var confirmed = ConfirmedCases(places: policy.places, asOf: asOf)
  failures += store.forEachCase { record in
    let postings = review.review(record, findings: &findings)
    assembly.add(postings)
    confirmed.count(record, postings: postings)
  }
  let (notices, clashing) = assembly.notices(findings: &findings)
  let statistics = Statistics(places: policy.places, k: policy.k, asOf: asOf, earlier: earlier)
    .protect(confirmed, in: store, findings: &findings)
  if making.publicValues > 0 {
    findings.add(
      Diagnostic(
        .disclosurePublicValues, zh: "案件库中有 \(making.publicValues) 个住址或电话本来就公开，闸门不查",
        en:
          "\(making.publicValues) addresses or phones of the store are public anyway and are not searched for"
      ))
  }

  for loosening in policy.terms.loosenings { findings.add(loosening.finding(on: asOf)) }

  let cleared = ClearedNotices(
    notices: Tombstones(statistics: statistics, k: policy.k).protect(notices),
    statistics: statistics.cells(policy.places), asOf: asOf)
  return Report(
    Clearance(
      notices: cleared, probe: making.probe(),
      refusals: clashing.isEmpty
        ? review.refusals : (review.refusals + clashing).sorted(by: Refusal.byCase),
      published: earlier.adding(statistics)),
    failures + findings.diagnostics + confirmed.findings)
}

/// Compound surnames that are somebody's whole name.
struct WholeNames {
  private(set) var names: Set<String> = []

  /// Takes a name of the store.
  mutating func add(_ name: Personal<String>) {
    let name = name.read().withoutSpaces
    if CompoundSurnames.contains(name) { names.insert(name) }
  }
}
