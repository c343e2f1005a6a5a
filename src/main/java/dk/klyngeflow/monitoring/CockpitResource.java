package dk.klyngeflow.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.identity.SignedIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The plugin's own API. Whoever has a session reaches it, so {@link OperatorApi} checks each call. */
@Path("plugin/" + CockpitPlugin.ID)
public class CockpitResource extends AbstractCockpitPluginRootResource {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    public CockpitResource() {
        super(CockpitPlugin.ID);
    }

    @GET
    @Path("{engine}/stuck")
    public Response dashboard(@QueryParam("anew") boolean anew) {
        return response(api().dashboard(anew, SignedIn.current()));
    }

    @GET
    @Path("{engine}/stuck/cases")
    public Response list(@QueryParam("kind") String kind, @QueryParam("cluster") String cluster) {
        return response(api().list(kind, cluster, SignedIn.current()));
    }

    @POST
    @Path("{engine}/stuck/cases/{key}")
    public Response take(@PathParam("key") String key, String sent) {
        try {
            return response(api().take(key, json().readValue(sent, TEXTS), SignedIn.current()));
        } catch (JsonProcessingException malformed) {
            return response(OperatorApi.error(400, "", "Det, der blev sendt, kan ikke læses."));
        }
    }

    @GET
    @Path("{engine}/instance/{id}")
    public Response instance(@PathParam("id") String id) {
        return response(api().ofInstance(id, SignedIn.current()));
    }

    @GET
    @Path("{engine}/instance/{id}/path")
    public Response path(@PathParam("id") String id) {
        return response(api().path(id, SignedIn.current()));
    }

    private Response response(OperatorApi.Answer answer) {
        try {
            return Response.status(answer.status())
                    .type(MediaType.APPLICATION_JSON + ";charset=UTF-8")
                    .entity(json().writeValueAsString(answer.body()))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The web applications make their resources themselves, outside Spring. */
    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(type);
    }

    private OperatorApi api() {
        return bean(OperatorApi.class);
    }

    private ObjectMapper json() {
        return bean(ObjectMapper.class);
    }
}
