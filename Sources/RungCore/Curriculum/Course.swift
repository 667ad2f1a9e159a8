/// Lessons in modules.
package struct Course: Hashable, Sendable {
  package let id: ID<Course>
  package let title: LocalizedText
  package let modules: [Module]

  package struct Module: Hashable, Sendable {
    package let id: ID<Module>
    package let title: LocalizedText
    package let lessons: [Lesson]

    package init(id: ID<Module>, title: LocalizedText, lessons: [Lesson]) {
      self.id = id
      self.title = title
      self.lessons = lessons
    }
  }

  package init(id: ID<Course>, title: LocalizedText, modules: [Module]) {
    self.id = id
    self.title = title
    self.modules = modules
  }

  package var lessons: [Lesson] { modules.flatMap(\.lessons) }
}

package struct Lesson: Hashable, Sendable {
  package let id: ID<Lesson>
  package let title: LocalizedText
  package let mode: Mode
  package let competences: [ID<Competence>]
  package let objectives: [LocalizedText]
  package let body: LocalizedPassage

  /// How it is taught.
  package enum Mode: String, CaseIterable, Sendable, Codable {
    case lecture, drill, feedback, online, external
    case onSite = "on-site"
  }

  package init(
    id: ID<Lesson>, title: LocalizedText, mode: Mode, competences: [ID<Competence>],
    objectives: [LocalizedText], body: LocalizedPassage
  ) {
    self.id = id
    self.title = title
    self.mode = mode
    self.competences = competences
    self.objectives = objectives
    self.body = body
  }
}
