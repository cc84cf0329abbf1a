/// Why a file that staff attached may not be published as it is.
public enum AttachmentProblem: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A kind of file that is not opened, or not the kind that its name says.
  case unknownFormat
  /// A document of the formats before Office Open XML (`.doc`, `.xls`, `.ppt`), or one with a password.
  case oldOrLockedDocument
  /// Locked with a password.
  case encrypted
  /// Cut off or broken.
  case damaged
  /// More in it than a document for residents has.
  case tooLarge
  /// Packages within packages within packages.
  case tooDeep
  /// A program: a macro, a script, an action that starts something.
  case program
  /// An object of another program.
  case embeddedObject
  /// A file within the file.
  case attachedFile
  /// Data or pictures fetched from elsewhere when it is opened.
  case externalSource
  /// A drawing in a format that is not read, such as EMF.
  case unreadablePicture
  /// A part of a kind that is not known.
  case unknownPart
  /// Text whose font does not say which characters it shows.
  case unreadableFont
  /// Packed in a way that is not read.
  case unreadableStream
  /// A page without text that is a picture: a scan.
  case scannedPage
  /// Bytes behind the end of the file.
  case trailingBytes

  /// A sheet, row or column that is not shown.
  case hiddenCells
  /// Text formatted as hidden.
  case hiddenText
  /// Changes that are tracked: what was deleted is still there.
  case trackedChanges
  /// Remarks of editors.
  case comments
  /// Layers of a PDF, which can be switched off and on.
  case layers
  /// Earlier versions of a PDF, kept in the file.
  case earlierVersion

  /// The place where a picture was taken.
  case position
  /// Who owns the camera, or took the picture.
  case owner
  /// Which camera it was: its make, model or serial number, or data in its maker's own format.
  case device
  /// A small copy of the picture, perhaps from before something was cut off or made unreadable.
  case thumbnail

  /// A number of more than fifteen digits stored as a number: its last digits are lost.
  case lostDigits

  /// Orders by name.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
