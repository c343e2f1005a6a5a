package dk.klyngeflow.monitoring;

import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What people call bodies, groups and the steps of models. */
@Component
class Names {

    private final Organisation organisation;
    private final RepositoryService repository;
    private final Map<String, String> groups = new HashMap<>();
    /** A deployed model never changes. */
    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();

    Names(Organisation organisation, PartyGroups parties, RepositoryService repository) {
        this.organisation = organisation;
        this.repository = repository;
        for (var body : organisation.bodies()) {
            groups.put(body.memberGroup(), "medlemmerne af " + body.name());
            groups.put(body.chairGroup(), "formandskabet i " + body.name());
            groups.put(body.secretariatGroup(), "sekretariatet for " + body.name());
        }
        parties.all().forEach(party -> groups.put(party.id(), party.name()));
    }

    Optional<Body> body(@Nullable String id) {
        return Optional.ofNullable(id).map(BodyId::new).flatMap(organisation::find);
    }

    String cluster(String id) {
        return organisation.nameOf(new ClusterId(id));
    }

    String group(String id) {
        return groups.getOrDefault(id, id);
    }

    /** What the model calls a step; its id where it has no name. */
    String step(@Nullable String definition, @Nullable String activity) {
        if (definition == null || activity == null) {
            return "ukendt trin";
        }
        return model(definition).getModelElementById(activity) instanceof FlowElement step && step.getName() != null
                ? step.getName()
                : activity;
    }

    /** What the model calls the event that listens for a message; the message's own name where none does. */
    String message(String definition, String message) {
        return model(definition).getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream()
                        .anyMatch(what -> what instanceof MessageEventDefinition listens
                                && message.equals(listens.getMessage().getName())))
                .map(FlowElement::getName)
                .findFirst()
                .orElse(message);
    }

    BpmnModelInstance model(String definition) {
        return models.computeIfAbsent(definition, repository::getBpmnModelInstance);
    }
}
