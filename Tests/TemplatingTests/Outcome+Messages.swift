import Reporting

extension Outcome {
  /// Each finding as `file:line:column rule: English sentence`, in the order of the places.
  var messages: [String] {
    diagnostics.sorted().map { finding in
      "\(finding.location.map { "\($0) " } ?? "")\(finding.rule.id): \(finding.summary.en)"
    }
  }

  /// The English hints, in the order of the places.
  var hints: [String] { diagnostics.sorted().compactMap { $0.hint?.en } }
}
