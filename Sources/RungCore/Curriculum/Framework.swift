/// The topics that items and lessons are about, and the competences they build.
package struct Framework: Hashable, Sendable {
  package let id: ID<Framework>
  package let title: LocalizedText
  package let topics: [Topic]

  package init(id: ID<Framework>, title: LocalizedText, topics: [Topic]) {
    self.id = id
    self.title = title
    self.topics = topics
  }
}

package struct Topic: Hashable, Sendable {
  package let id: ID<Topic>
  package let title: LocalizedText
  package let competences: [Competence]

  package init(id: ID<Topic>, title: LocalizedText, competences: [Competence]) {
    self.id = id
    self.title = title
    self.competences = competences
  }
}

package struct Competence: Hashable, Sendable {
  package let id: ID<Competence>
  package let title: LocalizedText

  package init(id: ID<Competence>, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
