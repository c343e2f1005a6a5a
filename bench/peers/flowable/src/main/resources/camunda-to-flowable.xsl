<?xml version="1.0" encoding="UTF-8"?>
<!--
  Camunda's models as Flowable reads them. Where Flowable has no equal, the way that favours it is taken: link events become
  sequence flows, forms and diagrams are left out, and a decision's results are process variables without a mapping.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    xmlns:camundadmn="http://camunda.org/schema/1.0/dmn"
    xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
    xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/"
    xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
    xmlns:flowable="http://flowable.org/bpmn"
    exclude-result-prefixes="camunda camundadmn biodi dmndi bpmndi">
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="comment()|bpmndi:*|dmndi:*|bpmn:documentation|bpmn:incoming|bpmn:outgoing"/>
  <xsl:template match="@camunda:*|@camundadmn:*|@biodi:*"/>

  <xsl:template match="@camunda:delegateExpression|@camunda:candidateGroups|@camunda:assignee|@camunda:dueDate|@camunda:collection|@camunda:elementVariable">
    <xsl:attribute name="flowable:{local-name()}" namespace="http://flowable.org/bpmn">
      <xsl:value-of select="."/>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="camunda:executionListener|camunda:taskListener|camunda:in[@source or @sourceExpression]|camunda:out">
    <xsl:element name="flowable:{local-name()}" namespace="http://flowable.org/bpmn">
      <xsl:copy-of select="@*"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="camunda:*"/>

  <xsl:template match="bpmn:callActivity">
    <xsl:copy>
      <xsl:attribute name="flowable:sameDeployment" namespace="http://flowable.org/bpmn">true</xsl:attribute>
      <xsl:attribute name="flowable:inheritBusinessKey" namespace="http://flowable.org/bpmn">true</xsl:attribute>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="bpmn:businessRuleTask">
    <bpmn:serviceTask id="{@id}" name="{@name}" flowable:type="dmn">
      <bpmn:extensionElements>
        <flowable:field name="decisionTableReferenceKey">
          <flowable:string><xsl:value-of select="@camunda:decisionRef"/></flowable:string>
        </flowable:field>
        <flowable:field name="sameDeployment">
          <flowable:string>true</flowable:string>
        </flowable:field>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
  </xsl:template>

  <!-- A link: what flows into its throwing end flows to where its catching end leads. -->
  <xsl:key name="caughtLink" match="bpmn:intermediateCatchEvent[bpmn:linkEventDefinition]" use="concat(generate-id(..), bpmn:linkEventDefinition/@name)"/>
  <xsl:key name="thrownLink" match="bpmn:intermediateThrowEvent[bpmn:linkEventDefinition]" use="@id"/>
  <xsl:template match="bpmn:intermediateThrowEvent[bpmn:linkEventDefinition]|bpmn:intermediateCatchEvent[bpmn:linkEventDefinition]"/>
  <xsl:template match="bpmn:sequenceFlow[../bpmn:intermediateCatchEvent[bpmn:linkEventDefinition]/@id = @sourceRef]"/>
  <xsl:template match="bpmn:sequenceFlow/@targetRef[key('thrownLink', .)]">
    <xsl:variable name="process" select="../.."/>
    <xsl:variable name="link" select="key('thrownLink', .)/bpmn:linkEventDefinition/@name"/>
    <xsl:variable name="caught" select="key('caughtLink', concat(generate-id($process), $link))/@id"/>
    <xsl:attribute name="targetRef">
      <xsl:value-of select="$process/bpmn:sequenceFlow[@sourceRef = $caught]/@targetRef"/>
    </xsl:attribute>
  </xsl:template>

  <!-- Flowable's tables: no lists of allowed values, numbers are "number", and a negation is an operator. -->
  <xsl:template match="dmn:inputValues|dmn:outputValues"/>
  <xsl:template match="@typeRef[. = 'integer']">
    <xsl:attribute name="typeRef">number</xsl:attribute>
  </xsl:template>
  <xsl:template match="dmn:inputEntry/dmn:text[starts-with(., 'not(')]">
    <dmn:text>!= <xsl:value-of select="substring-before(substring-after(., 'not('), ')')"/></dmn:text>
  </xsl:template>
  <xsl:template match="dmn:inputEntry/dmn:text[. = '']">
    <dmn:text>-</dmn:text>
  </xsl:template>
</xsl:stylesheet>
