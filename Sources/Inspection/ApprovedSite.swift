public import Rendering

/// A site that the gate has passed. Only the gate can make one, so publishing anything else does not compile.
public struct ApprovedSite: Sendable {
  /// The site, to the byte as it was inspected.
  public let site: RenderedSite

  init(_ site: RenderedSite) { self.site = site }
}
