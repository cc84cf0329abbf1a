import Reporting

/// One delivery at work: what is known of the target, and the steps.
struct DeliverySession {
  var carrier: any Carrier
  let manifest: ReleaseManifest
  /// What should lie on the target.
  let entries: [ReleaseManifest.Entry]
  /// The target as the person knows it.
  let target: String
  let options: DeliveryOptions
  let isWithdrawalsOnly: Bool
  let batch: Int
  let judgement: DeliveryJudgement
  private(set) var known = DeliveryRecord.empty
  /// What an earlier delivery that stopped has noted: it holds until the record has been written.
  private var earlier = DeliveryRecord.empty

  init(
    carrier: any Carrier, manifest: ReleaseManifest, entries: [ReleaseManifest.Entry], target: String,
    options: DeliveryOptions, isWithdrawalsOnly: Bool, batch: Int,
    judgement: DeliveryJudgement
  ) {
    self.carrier = carrier
    self.manifest = manifest
    self.entries = entries
    self.target = target
    self.options = options
    self.isWithdrawalsOnly = isWithdrawalsOnly
    self.batch = batch
    self.judgement = judgement
  }

  /// What is to be done.
  var plan: DeliveryPlan {
    if let day = judgement.onlyEndedBefore {
      let ended = DeliveryRecord(files: known.files.filter { $0.value.listLastDay.map { $0 < day } ?? false })
      let statements = entries.filter { ended.files[$0.path] != nil && $0.listLastDay == nil }
      return DeliveryPlan(from: ended, to: statements, isWithdrawalsOnly: true)
    }
    return DeliveryPlan(from: known, to: entries, isWithdrawalsOnly: isWithdrawalsOnly)
  }

  /// Files that lie on the target as they should.
  var unchanged: Int { entries.count { known.files[$0.path]?.digest == $0.digest } }

  /// Finds out what lies on the target; whether it may be touched.
  mutating func look(into found: inout [Diagnostic]) throws(DeliveryFailure) -> Bool {
    let control = try carrier.controlFiles()
    let record = control.record.map { DeliveryRecord(bytes: $0) }
    let journal = control.journal.map { DeliveryRecord(bytes: $0) }
    let isDamaged = record == .some(nil) || journal == .some(nil)
    if isDamaged {
      let rule = DiagnosticRule.deliveryDamagedRecord
      found.append(
        finding(
          rule, "发送记录被改动或不完整", "the record is altered or incomplete",
          severity: options.adopts ? .warning : nil))
      if !options.adopts { return false }
    }
    if isDamaged || (record == nil && journal == nil) {
      guard try takeOver(into: &found) else { return false }
    } else {
      earlier = (journal ?? nil) ?? .empty
      known = ((record ?? nil) ?? .empty).overlaid(with: earlier)
    }
    if known.release != nil, known.town != manifest.town, !options.adopts {
      let (zh, en) = known.town.map { ("镇 \($0)", "town \($0)") } ?? ("全区", "the whole district")
      found.append(finding(.deliveryOtherScope, "目标上是\(zh)的站点", "the target holds the site of \(en)"))
      return false
    }
    if known.release != nil, judgement.isTrial, !known.isTrial {
      found.append(
        finding(
          .deliveryRehearsal, "目标上是正式的站点，示例和演练不能盖上去",
          "the target holds the real site, over which no sample and no rehearsal goes"))
      return false
    }
    let trusted = entries.filter { known.files[$0.path]?.digest == $0.digest }
    known.distrust(try carrier.differing(trusted, isThorough: options.isThorough))
    return true
  }

  /// A target without a record is ours only if it is empty, or if it is to be taken over: then nothing is known of its
  /// files, and those that are not of the site stay.
  private mutating func takeOver(into found: inout [Diagnostic]) throws(DeliveryFailure) -> Bool {
    let paths = try carrier.paths()
    known = .empty
    guard let first = paths.first else { return true }
    guard options.adopts, !paths.contains(where: { $0 == ReleaseStore.Name.marker }) else {
      found.append(
        finding(
          .deliveryForeignTarget, "目标里有 \(paths.count) 个不是本程序放的文件，例如 \(first)",
          "the target holds \(paths.count) file(s) that this program did not put there, such as \(first)"))
      return false
    }
    let own = Set(entries.map(\.path))
    let strangers = paths.filter { !own.contains($0) }
    if let first = strangers.first {
      found.append(
        finding(
          .deliveryStrangers, "目标里另有 \(strangers.count) 个文件原样留下，例如 \(first)",
          "\(strangers.count) other file(s) stay on the target, such as \(first)"))
    }
    return true
  }

  /// Does what is planned.
  ///
  /// - Parameter isCurrent: whether the release is still the one that is online here.
  func carryOut(
    _ plan: DeliveryPlan, into found: inout [Diagnostic], while isCurrent: () -> Bool
  ) throws(DeliveryFailure) {
    var journal = announcement(of: plan)
    var after = isWithdrawalsOnly ? known : DeliveryRecord(manifest, isTrial: judgement.isTrial)
    var failure: DeliveryFailure?
    if !plan.steps.isEmpty {
      do throws(DeliveryFailure) { try carrier.announce(journal.bytes) } catch { failure = error }
    }
    for step in plan.steps {
      // Lists go even if nothing could be noted of it, on a full disk for example.
      if let failure, step.phase != .withdrawals { throw failure }
      do throws(DeliveryFailure) {
        try carryOut(step, journal: &journal, while: isCurrent)
      } catch {
        guard step.phase == .withdrawals else { throw error }
        // A page that is missing is better than a list that stays.
        try carrier.remove(step.sends.map(\.path) + step.removals)
        throw error
      }
      for entry in step.sends { after.files[entry.path] = DeliveryRecord.File(entry) }
      for path in step.removals { after.files[path] = nil }
    }
    if let failure { throw failure }
    try carrier.commit(after.bytes)
  }

  private func carryOut(
    _ step: DeliveryPlan.Step, journal: inout DeliveryRecord, while isCurrent: () -> Bool
  ) throws(DeliveryFailure) {
    // In a folder that a new file needs, or under a name that one takes, the old ones go first.
    if step.phase == .clearing { try carrier.remove(step.removals) }
    var rest = step.sends[...]
    while !rest.isEmpty {
      // What takes the place of a list that has gone is right in any later release, too.
      guard step.phase == .withdrawals || isCurrent() else { throw .superseded }
      let part = rest.prefix(batch)
      try carrier.send(Array(part))
      for entry in part { journal.files[entry.path] = DeliveryRecord.File(entry) }
      rest = rest.dropFirst(batch)
      // Only where much is sent: what is noted need not be sent again after a stop.
      if part.count == batch { try carrier.announce(journal.bytes) }
    }
    if step.phase != .clearing { try carrier.remove(step.removals) }
  }

  private func announcement(of plan: DeliveryPlan) -> DeliveryRecord {
    var journal = DeliveryRecord(town: manifest.town, files: earlier.files)
    for step in plan.steps {
      for entry in step.sends {
        var file = DeliveryRecord.File(entry)
        file.digest = nil
        journal.files[entry.path] = file.orShowing(known.files[entry.path])
      }
      for path in step.removals {
        journal.files[path] = DeliveryRecord.File(digest: nil, size: 0, listLastDay: nil)
          .orShowing(known.files[path])
      }
    }
    return journal
  }

  private func finding(
    _ rule: DiagnosticRule, _ zh: String, _ en: String, severity: Severity? = nil
  ) -> Diagnostic {
    Diagnostic(rule, at: SourceLocation(file: target), zh: zh, en: en, severity: severity)
  }
}
