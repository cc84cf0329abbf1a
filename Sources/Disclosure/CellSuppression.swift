/// Which numbers of a small table, a district's total and its towns' parts, may be shown.
///
/// Parts below k are withheld. The total less the parts that are shown would then give them away, so the total is
/// concealed too. To conceal a second part instead would keep the total, but which part was chosen, and that a choice
/// was needed, tells so much to somebody who knows the method that hidden numbers come out; this way nothing is known of
/// a hidden part but that it is below k. What is lost is little: the total is the sum of what is shown and some more.
/// Source: secondary suppression and its attack by minimality, as in A. Hundepool et al., "Statistical Disclosure
/// Control", chapter 4.
struct CellSuppression: Hashable {
  /// What becomes of a number.
  enum Treatment: Hashable {
    /// Shown as it is.
    case shown
    /// Withheld as one below k.
    case small
    /// Withheld without saying how large it is.
    case concealed
  }

  /// What becomes of the total.
  let total: Treatment
  /// What becomes of each part.
  let parts: [Treatment]

  /// Protects a table.
  ///
  /// - Parameters:
  ///   - values: the parts, none negative; zeros are shown.
  ///   - k: the smallest number that may be shown, at least 2.
  init(_ values: [Int], k: Int) {
    parts = values.map { (1..<k).contains($0) ? .small : .shown }
    if !parts.contains(.small) {
      total = .shown
    } else {
      // A single part that is not zero is the total: one number, withheld twice.
      total = values.count { $0 > 0 } == 1 ? .small : .concealed
    }
  }
}
