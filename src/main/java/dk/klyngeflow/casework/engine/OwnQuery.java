package dk.klyngeflow.casework.engine;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Questions to the engine's tables that the engine has no short way to ask; what comes back are its own entities, known to the
 * command as if it had asked itself. No rights are checked.
 */
enum OwnQuery {

    /** All executions of the process instance that has the execution {@code id}. */
    EXECUTIONS_OF_INSTANCE("selectExecution", """
            select * from ACT_RU_EXECUTION
            where PROC_INST_ID_ = (select PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ = #{id})
            """),

    /** All variables of the process instance {@code id}, but not of what step each is. */
    VARIABLES_OF_INSTANCE("selectVariableInstance", """
            select * from ACT_RU_VARIABLE where PROC_INST_ID_ = #{id}
            """),

    /** What everybody may do with all resources of a type. */
    RIGHTS_OF_EVERYBODY("selectAuthorization", """
            select * from ACT_RU_AUTHORIZATION where TYPE_ = 0 and USER_ID_ = '*' and RESOURCE_ID_ = '*'
            """),

    /** The tasks at a {@code step} of the process instance with the {@code businessKey}. */
    TASKS_AT_STEP("selectTask", """
            select t.* from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            where e.BUSINESS_KEY_ = #{businessKey} and t.TASK_DEF_KEY_ = #{step}
            """);

    private final String like;
    private final String sql;

    OwnQuery(String like, String sql) {
        this.like = like;
        this.sql = sql;
    }

    /** Makes them known to an engine that has read its own. */
    static void addTo(ProcessEngineConfigurationImpl engine) {
        var statements = engine.getSqlSessionFactory().getConfiguration();
        for (var query : values()) {
            statements.addMappedStatement(query.statement(statements));
        }
    }

    /** Within a command. */
    @SuppressWarnings("unchecked")
    <T> List<T> list(Map<String, String> parameters) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .selectListWithRawParameter(id(), parameters, 0, Integer.MAX_VALUE);
    }

    private MappedStatement statement(Configuration statements) {
        var source = new RawSqlSource(statements, sql, Map.class);
        return new MappedStatement.Builder(statements, id(), source, SqlCommandType.SELECT)
                .resultMaps(statements.getMappedStatement(like).getResultMaps())
                .build();
    }

    private String id() {
        return "dk.klyngeflow." + name();
    }
}
