package dk.klyngeflow.groups;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a charter says: a group's in the six sections of the template, a body's in sections of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "charter")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GroupCharter.class, name = "group"),
    @JsonSubTypes.Type(value = BodyCharter.class, name = "body")
})
public sealed interface CharterContent permits GroupCharter, BodyCharter {

    String title();
}
