// Generated from openapi.yaml by `yarn generate`; do not edit.
export const openApiDocument = {
  "openapi": "3.0.3",
  "info": {
    "title": "dr-status",
    "version": "1",
    "description": "Recovery of the systems of the catalog: what was promised, what is true now, what the loss of a Region or Availability Zone would mean, and the drills. Nothing here asks AWS; every answer says how old it is. Everything is answered as far as the caller may read it; a system that may not be read is answered as one that is not there.",
    "license": {
      "name": "Apache-2.0",
      "url": "http://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "paths": {
    "/systems": {
      "get": {
        "operationId": "searchSystems",
        "summary": "One page of the systems that match every filter",
        "parameters": [
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/verdict"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/impossible"
          },
          {
            "$ref": "#/components/parameters/blocked"
          },
          {
            "$ref": "#/components/parameters/overdue"
          },
          {
            "$ref": "#/components/parameters/orderBy"
          },
          {
            "$ref": "#/components/parameters/orderDirection"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "The page",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SystemPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/systems/export": {
      "get": {
        "operationId": "exportSystems",
        "summary": "All systems that match, as a file with the columns asked for",
        "parameters": [
          {
            "$ref": "#/components/parameters/format"
          },
          {
            "name": "column",
            "in": "query",
            "description": "The columns in their order; by default those of the page",
            "schema": {
              "type": "array",
              "maxItems": 60,
              "items": {
                "type": "string",
                "enum": [
                  "entityRef",
                  "name",
                  "title",
                  "owner",
                  "domain",
                  "tier",
                  "strategy",
                  "objectiveSource",
                  "rpoVerdict",
                  "rpoObjectiveSeconds",
                  "rpoSeconds",
                  "rpoMarginSeconds",
                  "rpoMessage",
                  "rtoVerdict",
                  "rtoObjectiveSeconds",
                  "rtoSeconds",
                  "rtoMarginSeconds",
                  "rtoMessage",
                  "isImpossible",
                  "criticalBlockerCount",
                  "highBlockerCount",
                  "mediumBlockerCount",
                  "lowBlockerCount",
                  "storeCount",
                  "componentCount",
                  "regions",
                  "primaryRegion",
                  "lastDrillAt",
                  "lastDrillType",
                  "lastDrillRtoSeconds",
                  "lastDrillRpoSeconds",
                  "nextDrillDueAt",
                  "isDrillOverdue",
                  "trend",
                  "oldestObservedAt",
                  "unknowns",
                  "assessedAt"
                ]
              }
            }
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/verdict"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/impossible"
          },
          {
            "$ref": "#/components/parameters/blocked"
          },
          {
            "$ref": "#/components/parameters/overdue"
          },
          {
            "$ref": "#/components/parameters/orderBy"
          },
          {
            "$ref": "#/components/parameters/orderDirection"
          }
        ],
        "responses": {
          "200": {
            "description": "The file, streamed",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": true
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/summary": {
      "get": {
        "operationId": "summarizeSystems",
        "summary": "What stands above the list of systems, of all that match",
        "parameters": [
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/verdict"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/impossible"
          },
          {
            "$ref": "#/components/parameters/blocked"
          },
          {
            "$ref": "#/components/parameters/overdue"
          }
        ],
        "responses": {
          "200": {
            "description": "The summary",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RecoverySummary"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/region-map": {
      "get": {
        "operationId": "getRegionMap",
        "summary": "The Regions with the replication between them and the split of traffic",
        "responses": {
          "200": {
            "description": "The map",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RecoveryMap"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/blockers": {
      "get": {
        "operationId": "listEstateBlockers",
        "summary": "What is in the way of everybody, such as capacity and quotas",
        "responses": {
          "200": {
            "description": "The blockers",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EstateBlockers"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/changes": {
      "get": {
        "operationId": "listRecoveryChanges",
        "summary": "What became different, newest first",
        "parameters": [
          {
            "name": "hours",
            "in": "query",
            "description": "How far back",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 168,
              "default": 24
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The changes",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RecoveryChanges"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/system": {
      "get": {
        "operationId": "getSystem",
        "summary": "Everything about one system",
        "parameters": [
          {
            "$ref": "#/components/parameters/ref"
          }
        ],
        "responses": {
          "200": {
            "description": "The system",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SystemRecovery"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/component": {
      "get": {
        "operationId": "getComponent",
        "summary": "Everything about one component",
        "parameters": [
          {
            "$ref": "#/components/parameters/ref"
          }
        ],
        "responses": {
          "200": {
            "description": "The component",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ComponentRecovery"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/lag": {
      "get": {
        "operationId": "getLagHistory",
        "summary": "The lags of a system or of one store over a time range",
        "parameters": [
          {
            "$ref": "#/components/parameters/optionalRef"
          },
          {
            "$ref": "#/components/parameters/storeArn"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "The series",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LagHistory"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/verdicts": {
      "get": {
        "operationId": "getVerdictHistory",
        "summary": "The verdicts of a system over a time range, and how long each held",
        "parameters": [
          {
            "$ref": "#/components/parameters/ref"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "The verdicts",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/VerdictHistory"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/what-if/scenarios": {
      "get": {
        "operationId": "listLossScenarios",
        "summary": "The Regions and Availability Zones whose loss is computed",
        "responses": {
          "200": {
            "description": "The scenarios",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LossScenarios"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/what-if": {
      "get": {
        "operationId": "simulateLoss",
        "summary": "What the loss of a Region or Availability Zone would mean",
        "parameters": [
          {
            "$ref": "#/components/parameters/lostRegion"
          },
          {
            "$ref": "#/components/parameters/lostZone"
          }
        ],
        "responses": {
          "200": {
            "description": "The outcome",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/WhatIfAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/what-if/document": {
      "get": {
        "operationId": "exportLoss",
        "summary": "What the loss of a Region or Availability Zone would mean, as a document",
        "parameters": [
          {
            "$ref": "#/components/parameters/lostRegion"
          },
          {
            "$ref": "#/components/parameters/lostZone"
          },
          {
            "name": "format",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "markdown",
                "csv",
                "json"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The document",
            "content": {
              "text/markdown": {
                "schema": {
                  "type": "string"
                }
              },
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/WhatIfAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/drills": {
      "get": {
        "operationId": "listDrills",
        "summary": "Drills, when the next ones are due, and whether the ledger is intact",
        "parameters": [
          {
            "name": "state",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 4,
              "items": {
                "type": "string",
                "enum": [
                  "planned",
                  "running",
                  "closed",
                  "cancelled"
                ]
              }
            }
          },
          {
            "name": "type",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 6,
              "items": {
                "type": "string",
                "enum": [
                  "switchover",
                  "failover",
                  "restore",
                  "region-loss",
                  "game-day",
                  "tabletop"
                ]
              }
            }
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/optionalRef"
          },
          {
            "$ref": "#/components/parameters/overdue"
          }
        ],
        "responses": {
          "200": {
            "description": "The drills",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RecoveryDrills"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "planDrill",
        "summary": "Plans a drill; nothing in AWS changes",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DrillPlan"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The drill",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Drill"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/drills/{id}": {
      "get": {
        "operationId": "getDrill",
        "summary": "One drill with its part of the ledger",
        "parameters": [
          {
            "$ref": "#/components/parameters/drillId"
          }
        ],
        "responses": {
          "200": {
            "description": "The drill",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DrillRecord"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/drills/{id}/events": {
      "post": {
        "operationId": "recordDrillEvent",
        "summary": "Records what happened to a drill; 409 when something else was recorded since",
        "parameters": [
          {
            "$ref": "#/components/parameters/drillId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DrillEventRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The drill as it is now",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Drill"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/ledger": {
      "get": {
        "operationId": "readLedger",
        "summary": "The entries of the ledger of drills, oldest first",
        "parameters": [
          {
            "name": "after",
            "in": "query",
            "description": "Begin behind the entry with this sequence",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 2147483647,
              "default": 0
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "The entries",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LedgerPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/ledger/export": {
      "get": {
        "operationId": "exportLedger",
        "summary": "The whole ledger as a file",
        "parameters": [
          {
            "$ref": "#/components/parameters/format"
          }
        ],
        "responses": {
          "200": {
            "description": "The file, streamed",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": true
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/checklist": {
      "get": {
        "operationId": "getDrillChecklist",
        "summary": "Suggested steps for a drill of a system",
        "parameters": [
          {
            "$ref": "#/components/parameters/ref"
          },
          {
            "name": "type",
            "in": "query",
            "description": "The type of drill, for the steps where the system has no runbook",
            "schema": {
              "type": "string",
              "enum": [
                "switchover",
                "failover",
                "restore",
                "region-loss",
                "game-day",
                "tabletop"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The steps",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DrillChecklist"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "text": {
        "name": "text",
        "in": "query",
        "allowReserved": true,
        "description": "Words that names, titles, owners and messages are searched for",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "verdict": {
        "name": "verdict",
        "in": "query",
        "description": "Of RPO and RTO the worse counts",
        "schema": {
          "type": "array",
          "maxItems": 4,
          "items": {
            "type": "string",
            "enum": [
              "not-met",
              "unknown",
              "at-risk",
              "met"
            ]
          }
        }
      },
      "tier": {
        "name": "tier",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 64
          }
        }
      },
      "owner": {
        "name": "owner",
        "in": "query",
        "allowReserved": true,
        "description": "Entity references",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 256
          }
        }
      },
      "domain": {
        "name": "domain",
        "in": "query",
        "allowReserved": true,
        "description": "Entity references",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 256
          }
        }
      },
      "region": {
        "name": "region",
        "in": "query",
        "description": "Where most stores of the system take writes",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 32
          }
        }
      },
      "impossible": {
        "name": "impossible",
        "in": "query",
        "description": "Whether an objective cannot be met by the configuration",
        "schema": {
          "type": "boolean"
        }
      },
      "blocked": {
        "name": "blocked",
        "in": "query",
        "description": "Whether a critical or high blocker stands in the way",
        "schema": {
          "type": "boolean"
        }
      },
      "overdue": {
        "name": "overdue",
        "in": "query",
        "description": "Whether the next drill is overdue",
        "schema": {
          "type": "boolean"
        }
      },
      "orderBy": {
        "name": "orderBy",
        "in": "query",
        "schema": {
          "type": "string",
          "enum": [
            "worst",
            "name",
            "rpoMargin",
            "rtoMargin",
            "blockers",
            "lastDrill"
          ],
          "default": "worst"
        }
      },
      "orderDirection": {
        "name": "orderDirection",
        "in": "query",
        "description": "By default what needs attention comes first",
        "schema": {
          "type": "string",
          "enum": [
            "asc",
            "desc"
          ]
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 500,
          "default": 100
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "string",
          "maxLength": 2000
        }
      },
      "format": {
        "name": "format",
        "in": "query",
        "required": true,
        "schema": {
          "type": "string",
          "enum": [
            "csv",
            "json"
          ]
        }
      },
      "ref": {
        "name": "ref",
        "in": "query",
        "required": true,
        "allowReserved": true,
        "description": "Entity reference, for example system:default/orders",
        "schema": {
          "type": "string",
          "minLength": 3,
          "maxLength": 256
        }
      },
      "optionalRef": {
        "name": "ref",
        "in": "query",
        "allowReserved": true,
        "description": "Entity reference, for example system:default/orders",
        "schema": {
          "type": "string",
          "minLength": 3,
          "maxLength": 256
        }
      },
      "storeArn": {
        "name": "arn",
        "in": "query",
        "allowReserved": true,
        "description": "ARN of a store",
        "schema": {
          "type": "string",
          "minLength": 8,
          "maxLength": 2048
        }
      },
      "from": {
        "name": "from",
        "in": "query",
        "allowReserved": true,
        "required": true,
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "to": {
        "name": "to",
        "in": "query",
        "allowReserved": true,
        "required": true,
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "lostRegion": {
        "name": "region",
        "in": "query",
        "required": true,
        "description": "The Region that is lost, or that the lost Availability Zone is in",
        "schema": {
          "type": "string",
          "pattern": "^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$",
          "maxLength": 32
        }
      },
      "lostZone": {
        "name": "zone",
        "in": "query",
        "schema": {
          "type": "string",
          "pattern": "^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}(-[a-z0-9-]+)?[a-z]$",
          "maxLength": 64
        }
      },
      "drillId": {
        "name": "id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    },
    "responses": {
      "Error": {
        "description": "Why it was refused or failed",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "Error": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "number"
              }
            }
          }
        },
        "additionalProperties": true
      },
      "PlannedStep": {
        "description": "A line of the checklist before anything happened to it.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          }
        }
      },
      "PlannedScope": {
        "description": "What is exercised: systems or components by entity reference, stores by ARN.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRefs",
          "storeArns"
        ],
        "properties": {
          "entityRefs": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 256
            }
          },
          "storeArns": {
            "type": "array",
            "maxItems": 500,
            "items": {
              "type": "string",
              "minLength": 8,
              "maxLength": 2048
            }
          },
          "region": {
            "type": "string",
            "maxLength": 32,
            "description": "What is played to be lost."
          }
        }
      },
      "DrillPlan": {
        "description": "A drill to be planned.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "type",
          "scope",
          "plannedFor",
          "owner",
          "steps"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "type": {
            "$ref": "#/components/schemas/DrillType"
          },
          "scope": {
            "$ref": "#/components/schemas/PlannedScope"
          },
          "plannedFor": {
            "type": "string",
            "format": "date-time"
          },
          "owner": {
            "type": "string",
            "minLength": 3,
            "maxLength": 256,
            "description": "Entity reference."
          },
          "steps": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "$ref": "#/components/schemas/PlannedStep"
            }
          }
        }
      },
      "DrillEventRequest": {
        "description": "What happened to a drill, to be recorded.",
        "oneOf": [
          {
            "type": "object",
            "title": "DrillChanged",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "drill-changed"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              },
              "title": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200
              },
              "plannedFor": {
                "type": "string",
                "format": "date-time"
              },
              "owner": {
                "type": "string",
                "minLength": 3,
                "maxLength": 256
              },
              "scope": {
                "$ref": "#/components/schemas/PlannedScope"
              },
              "steps": {
                "type": "array",
                "maxItems": 200,
                "items": {
                  "$ref": "#/components/schemas/PlannedStep"
                }
              }
            }
          },
          {
            "type": "object",
            "title": "DrillStarted",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "drill-started"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              }
            }
          },
          {
            "type": "object",
            "title": "StepStarted",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence",
              "stepId"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "step-started"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              },
              "stepId": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64
              }
            }
          },
          {
            "type": "object",
            "title": "StepFinished",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence",
              "stepId",
              "outcome"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "step-finished"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              },
              "stepId": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64
              },
              "outcome": {
                "type": "string",
                "enum": [
                  "done",
                  "failed",
                  "skipped"
                ]
              },
              "note": {
                "type": "string",
                "maxLength": 10000
              }
            }
          },
          {
            "type": "object",
            "title": "StepMeasured",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence",
              "stepId"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "step-measured"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              },
              "stepId": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64
              },
              "rtoSeconds": {
                "$ref": "#/components/schemas/MeasuredSeconds"
              },
              "rpoSeconds": {
                "$ref": "#/components/schemas/MeasuredSeconds"
              }
            }
          },
          {
            "type": "object",
            "title": "NoteAdded",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence",
              "text"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "note-added"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              },
              "text": {
                "type": "string",
                "minLength": 1,
                "maxLength": 10000
              }
            }
          },
          {
            "type": "object",
            "title": "DrillClosed",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence",
              "isSuccessful"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "drill-closed"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              },
              "isSuccessful": {
                "type": "boolean"
              },
              "rtoSeconds": {
                "$ref": "#/components/schemas/MeasuredSeconds"
              },
              "rpoSeconds": {
                "$ref": "#/components/schemas/MeasuredSeconds"
              }
            }
          },
          {
            "type": "object",
            "title": "DrillCancelled",
            "additionalProperties": false,
            "required": [
              "kind",
              "lastSequence",
              "reason"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "drill-cancelled"
                ]
              },
              "lastSequence": {
                "$ref": "#/components/schemas/LastSequence"
              },
              "reason": {
                "type": "string",
                "minLength": 1,
                "maxLength": 10000
              }
            }
          }
        ]
      },
      "LastSequence": {
        "description": "Of the newest entry of the drill that the caller saw.",
        "type": "integer",
        "minimum": 1,
        "maximum": 2147483647
      },
      "MeasuredSeconds": {
        "description": "As somebody measured it.",
        "type": "number",
        "minimum": 0,
        "maximum": 31536000
      },
      "SystemPage": {
        "description": "One page of systems.",
        "type": "object",
        "required": [
          "items",
          "totalCount",
          "state"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SystemRow"
            }
          },
          "totalCount": {
            "type": "integer",
            "description": "Of all pages."
          },
          "nextCursor": {
            "type": "string",
            "description": "Absent on the last page."
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "RecoverySummary": {
        "description": "What stands above the list of systems, of all that match.",
        "type": "object",
        "required": [
          "totalCount",
          "byVerdict",
          "impossibleCount",
          "blockedCount",
          "blockerCounts",
          "overdueCount",
          "facets",
          "state"
        ],
        "properties": {
          "totalCount": {
            "type": "integer"
          },
          "byVerdict": {
            "$ref": "#/components/schemas/VerdictCounts"
          },
          "impossibleCount": {
            "type": "integer",
            "description": "Systems with an objective that their configuration cannot meet."
          },
          "blockedCount": {
            "type": "integer",
            "description": "Systems with a critical or high blocker."
          },
          "blockerCounts": {
            "allOf": [
              {
                "$ref": "#/components/schemas/BlockerCounts"
              }
            ],
            "description": "Blockers of all of them together."
          },
          "overdueCount": {
            "type": "integer",
            "description": "Systems whose drill is overdue."
          },
          "facets": {
            "$ref": "#/components/schemas/RecoveryFacets"
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "RecoveryMap": {
        "description": "The Regions with the replication between them, and how public names split traffic.",
        "type": "object",
        "required": [
          "regions",
          "edges",
          "traffic",
          "isPartial",
          "state"
        ],
        "properties": {
          "regions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MapRegion"
            }
          },
          "edges": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MapEdge"
            }
          },
          "traffic": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TrafficSplit"
            }
          },
          "isPartial": {
            "type": "boolean",
            "description": "Only what belongs to systems that the caller may read is counted."
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "EstateBlockers": {
        "description": "What is in the way of everybody, such as capacity and quotas of the Regions that would survive.",
        "type": "object",
        "required": [
          "items",
          "isPartial",
          "state"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Blocker"
            }
          },
          "isPartial": {
            "type": "boolean",
            "description": "They are not for the caller to see, so there may be some."
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "RecoveryChanges": {
        "type": "object",
        "required": [
          "items",
          "since",
          "state"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryChange"
            },
            "description": "Newest first."
          },
          "since": {
            "type": "string",
            "description": "From when on changes are listed, ISO 8601.",
            "format": "date-time"
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "SystemRecovery": {
        "description": "Everything about one system, and how old that is.",
        "type": "object",
        "required": [
          "row",
          "components",
          "tree",
          "stores",
          "rpoContributions",
          "rtoPath",
          "rtoContributions",
          "blockers",
          "feasibility",
          "traffic",
          "drills",
          "observedAt",
          "state"
        ],
        "properties": {
          "row": {
            "$ref": "#/components/schemas/SystemRow"
          },
          "components": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ComponentRow"
            }
          },
          "tree": {
            "$ref": "#/components/schemas/DependencyNode"
          },
          "stores": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StoreRecovery"
            }
          },
          "rpoContributions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Contribution"
            },
            "description": "Worst first."
          },
          "rtoPath": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Contribution"
            },
            "description": "The longest path, in the order in which it happens."
          },
          "rtoContributions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Contribution"
            }
          },
          "blockers": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Blocker"
            }
          },
          "feasibility": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Feasibility"
            }
          },
          "traffic": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TrafficSplit"
            }
          },
          "drills": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Drill"
            }
          },
          "runbook": {
            "$ref": "#/components/schemas/Runbook"
          },
          "observedAt": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "ComponentRecovery": {
        "description": "Everything about one component.",
        "type": "object",
        "required": [
          "row",
          "stores",
          "rpoContributions",
          "rtoPath",
          "blockers",
          "feasibility",
          "state"
        ],
        "properties": {
          "row": {
            "$ref": "#/components/schemas/ComponentRow"
          },
          "stores": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StoreRecovery"
            }
          },
          "rpoContributions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Contribution"
            },
            "description": "Worst first."
          },
          "rtoPath": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Contribution"
            },
            "description": "The longest path, in the order in which it happens."
          },
          "blockers": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Blocker"
            }
          },
          "feasibility": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Feasibility"
            }
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "LagHistory": {
        "description": "Lags over a time range: of a system its own, and each copy's with a measured lag.",
        "type": "object",
        "required": [
          "series",
          "state"
        ],
        "properties": {
          "series": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LagSeries"
            }
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "VerdictHistory": {
        "description": "The verdicts of a system over a time range.",
        "type": "object",
        "required": [
          "points",
          "resolutionSeconds",
          "shares",
          "state"
        ],
        "properties": {
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/VerdictPoint"
            },
            "description": "In order of time."
          },
          "resolutionSeconds": {
            "type": "integer"
          },
          "shares": {
            "allOf": [
              {
                "$ref": "#/components/schemas/VerdictShares"
              }
            ],
            "description": "Of RPO and RTO the worse counts."
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "LossScenarios": {
        "type": "object",
        "required": [
          "items",
          "state"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LossScenarioSummary"
            }
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "WhatIfAnswer": {
        "description": "What a loss would mean, as far as the caller may read it.",
        "type": "object",
        "required": [
          "result",
          "isPartial",
          "state"
        ],
        "properties": {
          "result": {
            "$ref": "#/components/schemas/WhatIfResult"
          },
          "isPartial": {
            "type": "boolean",
            "description": "Systems that the caller may not read are left out, of the totals as well."
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "RecoveryDrills": {
        "type": "object",
        "required": [
          "drills",
          "totalCount",
          "cadence",
          "overdueCount",
          "ledger",
          "state"
        ],
        "properties": {
          "drills": {
            "type": "array",
            "description": "The newest first: all that are planned or running, and the newest 500 that are over.",
            "items": {
              "$ref": "#/components/schemas/Drill"
            }
          },
          "totalCount": {
            "type": "integer",
            "description": "How many match."
          },
          "cadence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DrillCadence"
            }
          },
          "overdueCount": {
            "type": "integer"
          },
          "ledger": {
            "$ref": "#/components/schemas/LedgerVerification"
          },
          "state": {
            "$ref": "#/components/schemas/RecoveryState"
          }
        }
      },
      "DrillRecord": {
        "description": "A drill with its part of the ledger.",
        "type": "object",
        "required": [
          "drill",
          "entries",
          "verification"
        ],
        "properties": {
          "drill": {
            "$ref": "#/components/schemas/Drill"
          },
          "entries": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LedgerEntry"
            },
            "description": "Oldest first."
          },
          "verification": {
            "allOf": [
              {
                "$ref": "#/components/schemas/LedgerVerification"
              }
            ],
            "description": "Of the whole ledger."
          }
        }
      },
      "LedgerPage": {
        "type": "object",
        "required": [
          "entries",
          "verification"
        ],
        "properties": {
          "entries": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LedgerEntry"
            },
            "description": "Oldest first."
          },
          "verification": {
            "allOf": [
              {
                "$ref": "#/components/schemas/LedgerVerification"
              }
            ],
            "description": "Of the whole ledger."
          },
          "nextAfter": {
            "type": "integer",
            "description": "The sequence to go on after; absent at the end."
          }
        }
      },
      "DrillChecklist": {
        "description": "Suggested steps for a drill of a system.",
        "type": "object",
        "required": [
          "source",
          "message",
          "steps"
        ],
        "properties": {
          "source": {
            "type": "string",
            "enum": [
              "runbook",
              "annotation",
              "default"
            ],
            "description": "`runbook`: the TechDocs page of the system. `annotation`: what the entity says itself."
          },
          "message": {
            "type": "string",
            "description": "Where the steps come from, or why they are the default ones; a sentence."
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ChecklistStep"
            }
          }
        }
      },
      "SystemRow": {
        "description": "One row of the overview.",
        "type": "object",
        "required": [
          "entityRef",
          "name",
          "title",
          "objective",
          "rpo",
          "rto",
          "isImpossible",
          "blockerCounts",
          "storeCount",
          "regions",
          "ages",
          "unknowns",
          "componentCount",
          "isDrillOverdue"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "For example `system:default/orders`."
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string",
            "description": "Entity reference."
          },
          "objective": {
            "$ref": "#/components/schemas/RecoveryObjective"
          },
          "rpo": {
            "$ref": "#/components/schemas/RecoveryNow"
          },
          "rto": {
            "$ref": "#/components/schemas/RecoveryNow"
          },
          "isImpossible": {
            "type": "boolean",
            "description": "Whether an objective cannot be met by configuration, whatever happens."
          },
          "blockerCounts": {
            "$ref": "#/components/schemas/BlockerCounts"
          },
          "storeCount": {
            "type": "integer"
          },
          "regions": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Where it has something, in alphabetical order."
          },
          "primaryRegion": {
            "type": "string",
            "description": "Where most of its stores take writes now."
          },
          "ages": {
            "$ref": "#/components/schemas/InputAges"
          },
          "unknowns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryUnknownNotice"
            }
          },
          "domain": {
            "type": "string"
          },
          "componentCount": {
            "type": "integer"
          },
          "lastDrill": {
            "$ref": "#/components/schemas/LastDrill"
          },
          "nextDrillDueAt": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "isDrillOverdue": {
            "type": "boolean"
          },
          "trend": {
            "$ref": "#/components/schemas/RecoveryTrend"
          }
        }
      },
      "RecoveryState": {
        "description": "How old what is told is, and what of it could not be read. Everything is made by one assessment.",
        "type": "object",
        "required": [
          "isStale",
          "unreadable"
        ],
        "properties": {
          "assessedAt": {
            "type": "string",
            "description": "When the newest complete assessment was made, ISO 8601; absent before the first.",
            "format": "date-time"
          },
          "ageSeconds": {
            "type": "number"
          },
          "isStale": {
            "type": "boolean",
            "description": "Too old to judge by: verdicts are unknown until there is a newer assessment."
          },
          "problem": {
            "type": "string",
            "description": "Why there is no newer assessment, a sentence."
          },
          "unreadable": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryUnknownNotice"
            },
            "description": "What the inventory could not read of what recovery is judged by; only for those who may see coverage."
          }
        }
      },
      "VerdictCounts": {
        "description": "How many systems have each verdict; of RPO and RTO the worse counts.",
        "type": "object",
        "required": [
          "not-met",
          "unknown",
          "at-risk",
          "met"
        ],
        "properties": {
          "not-met": {
            "type": "number"
          },
          "unknown": {
            "type": "number"
          },
          "at-risk": {
            "type": "number"
          },
          "met": {
            "type": "number"
          }
        }
      },
      "BlockerCounts": {
        "type": "object",
        "required": [
          "critical",
          "high",
          "medium",
          "low"
        ],
        "properties": {
          "critical": {
            "type": "integer"
          },
          "high": {
            "type": "integer"
          },
          "medium": {
            "type": "integer"
          },
          "low": {
            "type": "integer"
          }
        }
      },
      "RecoveryFacets": {
        "description": "For each filter its values, the most frequent first; each is counted under all other filters.",
        "type": "object",
        "required": [
          "tier",
          "owner",
          "domain",
          "region"
        ],
        "properties": {
          "tier": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryFacetValue"
            }
          },
          "owner": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryFacetValue"
            }
          },
          "domain": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryFacetValue"
            }
          },
          "region": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryFacetValue"
            },
            "description": "Where most stores of a system take writes."
          }
        }
      },
      "MapRegion": {
        "description": "A Region of the map on the overview.",
        "type": "object",
        "required": [
          "region",
          "primaryStoreCount",
          "copyCount"
        ],
        "properties": {
          "region": {
            "type": "string"
          },
          "primaryStoreCount": {
            "type": "integer"
          },
          "copyCount": {
            "type": "integer"
          },
          "trafficShare": {
            "type": "number",
            "description": "From 0 to 1, over all public names with weights; absent without any."
          },
          "intendedTrafficShare": {
            "type": "number"
          }
        }
      },
      "MapEdge": {
        "description": "All replication of one mechanism from one Region to another.",
        "type": "object",
        "required": [
          "fromRegion",
          "toRegion",
          "mechanism",
          "storeCount",
          "unknownCount",
          "stoppedCount",
          "verdict"
        ],
        "properties": {
          "fromRegion": {
            "type": "string"
          },
          "toRegion": {
            "type": "string"
          },
          "mechanism": {
            "$ref": "#/components/schemas/RecoveryMechanism"
          },
          "storeCount": {
            "type": "integer"
          },
          "unknownCount": {
            "type": "integer"
          },
          "stoppedCount": {
            "type": "integer"
          },
          "worstLagSeconds": {
            "type": "number",
            "description": "Of the store that is furthest behind."
          },
          "worstArn": {
            "type": "string"
          },
          "medianLagSeconds": {
            "type": "number"
          },
          "observedAt": {
            "type": "string",
            "description": "When the oldest of the lags was observed, ISO 8601.",
            "format": "date-time"
          },
          "verdict": {
            "allOf": [
              {
                "$ref": "#/components/schemas/RecoveryVerdict"
              }
            ],
            "description": "The worst RPO verdict of the stores."
          }
        }
      },
      "TrafficSplit": {
        "description": "How the records of one public name send traffic to Regions.",
        "type": "object",
        "required": [
          "name",
          "recordType",
          "policy",
          "regions",
          "differsFromIntended",
          "observedAt"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "`orders.meridian.example`."
          },
          "recordType": {
            "type": "string"
          },
          "policy": {
            "type": "string",
            "enum": [
              "weighted",
              "failover",
              "latency",
              "simple",
              "other"
            ]
          },
          "system": {
            "type": "string"
          },
          "component": {
            "type": "string"
          },
          "regions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TrafficShare"
            }
          },
          "detectionSeconds": {
            "type": "number",
            "description": "Of the slowest health check among the records."
          },
          "ttlSeconds": {
            "type": "number"
          },
          "differsFromIntended": {
            "type": "boolean"
          },
          "observedAt": {
            "type": "string"
          },
          "unknown": {
            "$ref": "#/components/schemas/RecoveryUnknown"
          }
        }
      },
      "Blocker": {
        "description": "Something that would stop a failover, make it slower, or let it lose data.",
        "type": "object",
        "required": [
          "id",
          "severity",
          "subjectArn",
          "title",
          "why",
          "fix"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/BlockerId"
          },
          "severity": {
            "$ref": "#/components/schemas/BlockerSeverity"
          },
          "subjectArn": {
            "type": "string",
            "description": "The ARN of what has to be changed, or an entity reference where there is none."
          },
          "title": {
            "type": "string"
          },
          "why": {
            "type": "string"
          },
          "fix": {
            "type": "string"
          },
          "observedAt": {
            "type": "string",
            "description": "When what it is judged by was observed, ISO 8601.",
            "format": "date-time"
          }
        }
      },
      "RecoveryChange": {
        "description": "Something that differs from what was 24 hours ago.",
        "type": "object",
        "required": [
          "entityRef",
          "title",
          "kind",
          "changedAt",
          "isWorse"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "rpo-verdict",
              "rto-verdict",
              "blocker-appeared",
              "blocker-resolved",
              "primary-moved"
            ]
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "changedAt": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "isWorse": {
            "type": "boolean"
          }
        }
      },
      "ComponentRow": {
        "description": "A component of a system. Stores that name no component belong to the system as a whole.",
        "type": "object",
        "required": [
          "entityRef",
          "name",
          "title",
          "objective",
          "rpo",
          "rto",
          "isImpossible",
          "blockerCounts",
          "storeCount",
          "regions",
          "ages",
          "unknowns",
          "dependsOn"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "For example `system:default/orders`."
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string",
            "description": "Entity reference."
          },
          "objective": {
            "$ref": "#/components/schemas/RecoveryObjective"
          },
          "rpo": {
            "$ref": "#/components/schemas/RecoveryNow"
          },
          "rto": {
            "$ref": "#/components/schemas/RecoveryNow"
          },
          "isImpossible": {
            "type": "boolean",
            "description": "Whether an objective cannot be met by configuration, whatever happens."
          },
          "blockerCounts": {
            "$ref": "#/components/schemas/BlockerCounts"
          },
          "storeCount": {
            "type": "integer"
          },
          "regions": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Where it has something, in alphabetical order."
          },
          "primaryRegion": {
            "type": "string",
            "description": "Where most of its stores take writes now."
          },
          "ages": {
            "$ref": "#/components/schemas/InputAges"
          },
          "unknowns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryUnknownNotice"
            }
          },
          "systemRef": {
            "type": "string",
            "description": "Entity reference."
          },
          "type": {
            "type": "string",
            "description": "Of a catalog Component, for example `service`."
          },
          "dependsOn": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "DependencyNode": {
        "description": "A node of the dependency tree of a system.",
        "type": "object",
        "required": [
          "id",
          "kind",
          "ref",
          "title",
          "isForeign",
          "isCycle",
          "isMissing",
          "children"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Unique within the tree: the path of entity references and ARNs."
          },
          "kind": {
            "type": "string",
            "enum": [
              "system",
              "component",
              "resource",
              "store"
            ]
          },
          "ref": {
            "type": "string",
            "description": "Entity reference, or the ARN of a store."
          },
          "title": {
            "type": "string"
          },
          "isForeign": {
            "type": "boolean",
            "description": "Of another system than the tree's."
          },
          "isCycle": {
            "type": "boolean",
            "description": "It is above itself in the tree, so its own dependencies are left out."
          },
          "isMissing": {
            "type": "boolean",
            "description": "Not in the catalog or not readable."
          },
          "rpoVerdict": {
            "$ref": "#/components/schemas/RecoveryVerdict"
          },
          "rtoVerdict": {
            "$ref": "#/components/schemas/RecoveryVerdict"
          },
          "children": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyNode"
            }
          }
        }
      },
      "StoreRecovery": {
        "description": "One store or path with its copies in all Regions, and what it means for recovery.",
        "type": "object",
        "required": [
          "arn",
          "name",
          "kind",
          "mechanism",
          "accountId",
          "copies",
          "blockers",
          "observedAt"
        ],
        "properties": {
          "arn": {
            "type": "string",
            "description": "Stays the same when roles change: of a group of copies, the group's where there is one."
          },
          "name": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/StoreKind"
          },
          "mechanism": {
            "$ref": "#/components/schemas/RecoveryMechanism"
          },
          "accountId": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "system": {
            "type": "string",
            "description": "The name of the System, as resources are tagged with it."
          },
          "component": {
            "type": "string"
          },
          "primaryRegion": {
            "type": "string",
            "description": "The Region that takes writes now; absent where all do or it is not known."
          },
          "copies": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StoreCopy"
            },
            "description": "The primary first."
          },
          "rpo": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Contribution"
              }
            ],
            "description": "What would be lost with the primary Region; absent where nothing is stored."
          },
          "promotion": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Contribution"
              }
            ],
            "description": "Until a copy takes over."
          },
          "detection": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Contribution"
              }
            ],
            "description": "Until the loss of the Region is noticed; only of DNS."
          },
          "dns": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Contribution"
              }
            ],
            "description": "Until callers are sent elsewhere; only of DNS."
          },
          "scaleUp": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Contribution"
              }
            ],
            "description": "Until there is room for all; only of workloads."
          },
          "warmUp": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Contribution"
              }
            ],
            "description": "Until it answers as usual; only of workloads."
          },
          "blockers": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Blocker"
            }
          },
          "observedAt": {
            "type": "string",
            "description": "When AWS last said that it is as described, ISO 8601.",
            "format": "date-time"
          }
        }
      },
      "Contribution": {
        "description": "What one store or path adds to the data that would be lost, or to the time that recovery takes.",
        "type": "object",
        "required": [
          "name",
          "kind",
          "basis",
          "arithmetic",
          "freshness"
        ],
        "properties": {
          "subjectArn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/StoreKind"
          },
          "step": {
            "allOf": [
              {
                "$ref": "#/components/schemas/RecoveryStep"
              }
            ],
            "description": "Of a recovery time, which step."
          },
          "seconds": {
            "type": "number",
            "description": "Absent when it is not known, or when there is no end to it: see Contribution.isUnbounded."
          },
          "isUnbounded": {
            "type": "boolean",
            "description": "Everything is lost, or it does not come back: there is no copy in another Region."
          },
          "basis": {
            "$ref": "#/components/schemas/ContributionBasis"
          },
          "arithmetic": {
            "type": "string",
            "description": "How the number comes about, for people: `30 s × 3 failures = 90 s`."
          },
          "observedAt": {
            "type": "string",
            "description": "When the oldest of its inputs was observed, ISO 8601.",
            "format": "date-time"
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "unknown": {
            "allOf": [
              {
                "$ref": "#/components/schemas/RecoveryUnknown"
              }
            ],
            "description": "Why it is not known. The last value, where there is one, is in the message."
          }
        }
      },
      "Feasibility": {
        "description": "Whether the present configuration can meet an objective at all, on its best day.",
        "type": "object",
        "required": [
          "objective",
          "outcome",
          "objectiveSeconds",
          "arithmetic",
          "subjectArns"
        ],
        "properties": {
          "objective": {
            "type": "string",
            "enum": [
              "rto",
              "rpo",
              "dns",
              "database",
              "application"
            ]
          },
          "outcome": {
            "$ref": "#/components/schemas/FeasibilityOutcome"
          },
          "objectiveSeconds": {
            "type": "number"
          },
          "minimumSeconds": {
            "type": "number",
            "description": "The least that the configuration allows."
          },
          "arithmetic": {
            "type": "string",
            "description": "`30 s interval × 3 failures + 60 s TTL = 150 s > 30 s`."
          },
          "subjectArns": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Drill": {
        "description": "An exercise. It never changes AWS: what is done there, people do.",
        "type": "object",
        "required": [
          "id",
          "title",
          "type",
          "scope",
          "plannedFor",
          "owner",
          "state",
          "steps",
          "notes",
          "createdAt",
          "createdBy",
          "lastSequence"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "$ref": "#/components/schemas/DrillType"
          },
          "scope": {
            "$ref": "#/components/schemas/DrillScope"
          },
          "plannedFor": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "owner": {
            "type": "string",
            "description": "Entity reference."
          },
          "state": {
            "$ref": "#/components/schemas/DrillState"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DrillStep"
            }
          },
          "startedAt": {
            "type": "string"
          },
          "closedAt": {
            "type": "string"
          },
          "measured": {
            "type": "object",
            "properties": {
              "rtoSeconds": {
                "type": "number"
              },
              "rpoSeconds": {
                "type": "number"
              }
            },
            "description": "Of the whole; the sum of the steps unless somebody says otherwise."
          },
          "isSuccessful": {
            "type": "boolean"
          },
          "notes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DrillNote"
            }
          },
          "createdAt": {
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "lastSequence": {
            "type": "integer",
            "description": "Of the newest entry of the ledger that made it what it is."
          }
        }
      },
      "Runbook": {
        "description": "Where the runbook of a system is.",
        "type": "object",
        "required": [
          "entityRef"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "Of the entity whose TechDocs hold it."
          },
          "path": {
            "type": "string"
          }
        }
      },
      "LagSeries": {
        "description": "The lag of one store or the seconds of a system over a time range.",
        "type": "object",
        "required": [
          "subject",
          "title",
          "resolutionSeconds",
          "from",
          "to",
          "points",
          "met"
        ],
        "properties": {
          "subject": {
            "type": "string",
            "description": "ARN of a store, or entity reference."
          },
          "title": {
            "type": "string"
          },
          "region": {
            "type": "string",
            "description": "To which Region; absent for a system."
          },
          "resolutionSeconds": {
            "type": "integer"
          },
          "from": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "to": {
            "type": "string"
          },
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LagPoint"
            },
            "description": "In order of time; where nothing was known there is no point."
          },
          "objectiveSeconds": {
            "type": "number"
          },
          "met": {
            "$ref": "#/components/schemas/MetShare"
          }
        }
      },
      "VerdictPoint": {
        "description": "A point of the verdicts of a system.",
        "type": "object",
        "required": [
          "time",
          "rpoVerdict",
          "rtoVerdict"
        ],
        "properties": {
          "time": {
            "type": "string",
            "description": "The beginning of its span, ISO 8601.",
            "format": "date-time"
          },
          "rpoVerdict": {
            "$ref": "#/components/schemas/RecoveryVerdict"
          },
          "rtoVerdict": {
            "$ref": "#/components/schemas/RecoveryVerdict"
          },
          "rpoSeconds": {
            "type": "number"
          },
          "rtoSeconds": {
            "type": "number"
          }
        }
      },
      "VerdictShares": {
        "description": "How long each verdict held, in seconds. What nobody recorded is unknown.",
        "type": "object",
        "required": [
          "met",
          "atRisk",
          "notMet",
          "unknown"
        ],
        "properties": {
          "met": {
            "type": "number"
          },
          "atRisk": {
            "type": "number"
          },
          "notMet": {
            "type": "number"
          },
          "unknown": {
            "type": "number"
          }
        }
      },
      "LossScenarioSummary": {
        "description": "Something that can be lost, and how many systems have something there.",
        "type": "object",
        "required": [
          "kind",
          "region",
          "systemCount"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "region",
              "zone"
            ]
          },
          "region": {
            "type": "string"
          },
          "zone": {
            "type": "string",
            "description": "Only of a zone."
          },
          "systemCount": {
            "type": "integer"
          }
        }
      },
      "WhatIfResult": {
        "description": "What the loss of a Region or an Availability Zone would mean for the whole estate.",
        "type": "object",
        "required": [
          "scenario",
          "evaluatedAt",
          "survivingRegions",
          "totals",
          "systems",
          "stores",
          "capacity",
          "order",
          "cycles",
          "isRecoveryLowerBound",
          "assumptions",
          "unknowns"
        ],
        "properties": {
          "scenario": {
            "$ref": "#/components/schemas/LossScenario"
          },
          "evaluatedAt": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "survivingRegions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "totals": {
            "$ref": "#/components/schemas/WhatIfTotals"
          },
          "systems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SystemOutcome"
            }
          },
          "stores": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StoreLoss"
            },
            "description": "The greatest loss first."
          },
          "capacity": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CapacityCheck"
            }
          },
          "order": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryOrderEntry"
            }
          },
          "cycles": {
            "type": "array",
            "items": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "description": "Groups of entity references that depend on each other in a circle."
          },
          "recoverySeconds": {
            "type": "number",
            "description": "Until the last system is back; absent when none is known."
          },
          "isRecoveryLowerBound": {
            "type": "boolean"
          },
          "assumptions": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Sentences: what was taken for granted."
          },
          "unknowns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecoveryUnknownNotice"
            }
          }
        }
      },
      "DrillCadence": {
        "description": "When the next drill of a system is due.",
        "type": "object",
        "required": [
          "entityRef",
          "title",
          "tier",
          "cadenceDays",
          "dueAt",
          "isOverdue",
          "overdueDays"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "tier": {
            "type": "string"
          },
          "cadenceDays": {
            "type": "integer"
          },
          "lastClosedAt": {
            "type": "string"
          },
          "dueAt": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "isOverdue": {
            "type": "boolean"
          },
          "overdueDays": {
            "type": "integer"
          },
          "plannedDrillId": {
            "type": "string",
            "description": "The drill that is planned next, if any."
          }
        }
      },
      "LedgerVerification": {
        "description": "The outcome of checking the chain of hashes.",
        "type": "object",
        "required": [
          "isIntact",
          "entryCount",
          "message"
        ],
        "properties": {
          "isIntact": {
            "type": "boolean"
          },
          "entryCount": {
            "type": "integer"
          },
          "brokenAt": {
            "type": "integer",
            "description": "The sequence of the first entry that does not fit."
          },
          "message": {
            "type": "string"
          },
          "headHash": {
            "type": "string",
            "description": "Of the newest entry; whoever keeps it elsewhere notices when the whole ledger is replaced."
          }
        }
      },
      "LedgerEntry": {
        "description": "One event of the append-only ledger. `hash` is SHA-256, in lower-case hex, of the canonical JSON of everything else: keys in order, no space.",
        "type": "object",
        "required": [
          "sequence",
          "at",
          "actor",
          "drillId",
          "kind",
          "payload",
          "previousHash",
          "hash"
        ],
        "properties": {
          "sequence": {
            "type": "integer",
            "description": "1 is the first; there are no gaps."
          },
          "at": {
            "type": "string",
            "description": "ISO 8601, never before the entry before it.",
            "format": "date-time"
          },
          "actor": {
            "type": "string",
            "description": "Entity reference of who did it."
          },
          "drillId": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/LedgerEntryKind"
          },
          "payload": {
            "$ref": "#/components/schemas/LedgerPayload"
          },
          "previousHash": {
            "type": "string",
            "description": "Of the entry before; of the first one 64 zeros."
          },
          "hash": {
            "type": "string"
          }
        }
      },
      "ChecklistStep": {
        "type": "object",
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "RecoveryObjective": {
        "description": "What recovery was promised for a System or Component.",
        "type": "object",
        "required": [
          "tier",
          "tierTitle",
          "strategy",
          "rtoSeconds",
          "rpoSeconds",
          "source",
          "problems"
        ],
        "properties": {
          "tier": {
            "type": "string",
            "description": "The id of a tier of the configuration."
          },
          "tierTitle": {
            "type": "string"
          },
          "strategy": {
            "$ref": "#/components/schemas/RecoveryStrategy"
          },
          "rtoSeconds": {
            "type": "number"
          },
          "rpoSeconds": {
            "type": "number"
          },
          "parts": {
            "$ref": "#/components/schemas/RecoveryParts"
          },
          "source": {
            "$ref": "#/components/schemas/ObjectiveSource"
          },
          "reason": {
            "type": "string",
            "description": "Why it differs from its tier."
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Annotations that could not be understood, in sentences."
          }
        }
      },
      "RecoveryNow": {
        "description": "How one objective, RPO or RTO, stands now.",
        "type": "object",
        "required": [
          "verdict",
          "objectiveSeconds",
          "isLowerBound",
          "isUnbounded",
          "message"
        ],
        "properties": {
          "verdict": {
            "$ref": "#/components/schemas/RecoveryVerdict"
          },
          "objectiveSeconds": {
            "type": "number"
          },
          "seconds": {
            "type": "number",
            "description": "Absent when it is not known or has no end."
          },
          "isLowerBound": {
            "type": "boolean",
            "description": "Some part is not known, so it takes at least this long."
          },
          "isUnbounded": {
            "type": "boolean",
            "description": "There is no copy in another Region: all is lost."
          },
          "marginSeconds": {
            "type": "number",
            "description": "What is left of the objective; negative when it is exceeded."
          },
          "worst": {
            "$ref": "#/components/schemas/Contribution"
          },
          "message": {
            "type": "string",
            "description": "A sentence: the verdict with its arithmetic."
          },
          "advice": {
            "type": "string",
            "description": "A sentence: what to do; absent when it is met."
          }
        }
      },
      "InputAges": {
        "description": "How old what a verdict is made of is.",
        "type": "object",
        "required": [
          "staleCount"
        ],
        "properties": {
          "oldestObservedAt": {
            "type": "string",
            "description": "When the oldest input was observed, ISO 8601; absent without inputs.",
            "format": "date-time"
          },
          "oldestAgeSeconds": {
            "type": "number"
          },
          "staleCount": {
            "type": "integer"
          }
        }
      },
      "RecoveryUnknownNotice": {
        "description": "An unknown of a row, with what it concerns.",
        "type": "object",
        "required": [
          "reason",
          "message",
          "subject"
        ],
        "properties": {
          "reason": {
            "$ref": "#/components/schemas/UnknownReason"
          },
          "message": {
            "type": "string"
          },
          "missingAction": {
            "type": "string",
            "description": "The IAM action that would allow it, for example `rds:DescribeDBClusters`."
          },
          "subject": {
            "type": "string",
            "description": "The ARN or the name of what is not known."
          }
        }
      },
      "LastDrill": {
        "description": "The drill that was closed last for a system or component.",
        "type": "object",
        "required": [
          "id",
          "type",
          "closedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "type": {
            "$ref": "#/components/schemas/DrillType"
          },
          "closedAt": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "rtoSeconds": {
            "type": "number"
          },
          "rpoSeconds": {
            "type": "number"
          },
          "isSuccessful": {
            "type": "boolean"
          }
        }
      },
      "RecoveryTrend": {
        "description": "How the verdicts of a system went over the last day.",
        "type": "object",
        "required": [
          "direction"
        ],
        "properties": {
          "direction": {
            "type": "string",
            "enum": [
              "improving",
              "steady",
              "worsening",
              "unknown"
            ]
          },
          "metShare": {
            "type": "number",
            "description": "From 0 to 1, of the last 24 hours; gaps count as not met."
          },
          "since": {
            "type": "string",
            "description": "Until when the present verdicts reach back, ISO 8601.",
            "format": "date-time"
          },
          "yesterday": {
            "type": "object",
            "required": [
              "rpoVerdict",
              "rtoVerdict"
            ],
            "properties": {
              "rpoVerdict": {
                "$ref": "#/components/schemas/RecoveryVerdict"
              },
              "rtoVerdict": {
                "$ref": "#/components/schemas/RecoveryVerdict"
              },
              "rpoSeconds": {
                "type": "number"
              },
              "rtoSeconds": {
                "type": "number"
              }
            },
            "description": "What was known 24 hours ago."
          }
        }
      },
      "RecoveryFacetValue": {
        "description": "A value of a filter and how many systems have it.",
        "type": "object",
        "required": [
          "value",
          "count"
        ],
        "properties": {
          "value": {
            "type": "string"
          },
          "count": {
            "type": "number"
          }
        }
      },
      "RecoveryMechanism": {
        "description": "How a store gets to another Region.",
        "type": "string",
        "enum": [
          "aurora-global-database",
          "cross-region-replica",
          "replicated-automated-backups",
          "dynamodb-global-table",
          "s3-replication",
          "elasticache-global-datastore",
          "aws-backup-copy",
          "secret-replica",
          "multi-region-key",
          "ecr-replication",
          "second-deployment",
          "dns-routing",
          "none",
          "unknown"
        ]
      },
      "RecoveryVerdict": {
        "type": "string",
        "enum": [
          "not-met",
          "unknown",
          "at-risk",
          "met"
        ]
      },
      "TrafficShare": {
        "type": "object",
        "required": [
          "region",
          "recordArn"
        ],
        "properties": {
          "region": {
            "type": "string"
          },
          "recordArn": {
            "type": "string"
          },
          "configuredShare": {
            "type": "number",
            "description": "From 0 to 1, as the records are configured; absent where the policy does not say."
          },
          "currentShare": {
            "type": "number",
            "description": "From 0 to 1, as Route 53 answers now: without what is unhealthy."
          },
          "intendedShare": {
            "type": "number"
          },
          "healthCheckArn": {
            "type": "string"
          },
          "healthCheckState": {
            "type": "string",
            "description": "`Healthy`, `Unhealthy`, `Disabled`, `Unknown`."
          }
        }
      },
      "RecoveryUnknown": {
        "description": "Something that is not known, with a sentence that says why and what would help.",
        "type": "object",
        "required": [
          "reason",
          "message"
        ],
        "properties": {
          "reason": {
            "$ref": "#/components/schemas/UnknownReason"
          },
          "message": {
            "type": "string"
          },
          "missingAction": {
            "type": "string",
            "description": "The IAM action that would allow it, for example `rds:DescribeDBClusters`."
          }
        }
      },
      "BlockerId": {
        "type": "string",
        "enum": [
          "version-mismatch",
          "headless-secondary",
          "parameter-difference",
          "rpo-not-enforced",
          "no-healthy-target",
          "unhealthy-target",
          "missing-secret",
          "missing-key",
          "image-missing",
          "quota-too-small",
          "capacity-too-small",
          "replication-rule-excludes-prefix",
          "replication-not-measured",
          "replication-stopped",
          "replication-behind",
          "single-region-state",
          "single-region-component",
          "health-check-disabled",
          "health-check-failing",
          "health-check-missing",
          "weights-differ",
          "backup-copy-failing",
          "restore-test-failed",
          "certificate-missing"
        ]
      },
      "BlockerSeverity": {
        "description": "- `critical`: a failover fails, or state is lost for good. - `high`: a failover needs manual work first, or fails in part. - `medium`: it would be slower, or work other than intended. - `low`: good practice.",
        "type": "string",
        "enum": [
          "critical",
          "high",
          "medium",
          "low"
        ]
      },
      "StoreKind": {
        "type": "string",
        "enum": [
          "aurora-global-database",
          "rds-instance",
          "rds-cluster",
          "dynamodb-table",
          "s3-bucket",
          "elasticache",
          "backup",
          "msk",
          "secret",
          "kms-key",
          "ecr-repository",
          "certificate",
          "load-balancer",
          "dns",
          "workload"
        ]
      },
      "StoreCopy": {
        "description": "A store as it is in one Region, the primary one included.",
        "type": "object",
        "required": [
          "region",
          "arn",
          "role",
          "isUsable",
          "basis",
          "availabilityZones"
        ],
        "properties": {
          "region": {
            "type": "string"
          },
          "arn": {
            "type": "string"
          },
          "role": {
            "$ref": "#/components/schemas/CopyRole"
          },
          "state": {
            "type": "string",
            "description": "AWS's word, for example `available`."
          },
          "isUsable": {
            "type": "boolean",
            "description": "Whether it could take over now."
          },
          "lagSeconds": {
            "type": "number",
            "description": "How far it is behind the primary; absent for the primary and where it is not known."
          },
          "lagObservedAt": {
            "type": "string"
          },
          "worstLagSeconds": {
            "type": "number",
            "description": "The most that it was behind in the days that the inventory summarizes (30)."
          },
          "lagMetric": {
            "type": "string",
            "description": "The series that the lag comes from, for example `rds-aurora-global-rpo-lag`."
          },
          "basis": {
            "$ref": "#/components/schemas/ContributionBasis"
          },
          "availabilityZones": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "unknown": {
            "$ref": "#/components/schemas/RecoveryUnknown"
          }
        }
      },
      "RecoveryStep": {
        "type": "string",
        "enum": [
          "detection",
          "dns",
          "promotion",
          "scale-up",
          "warm-up"
        ]
      },
      "ContributionBasis": {
        "description": "Where a number comes from: `measured` by CloudWatch or AWS, `configured` in AWS, measured in a `drill`, or `assumed` by the portal's configuration.",
        "type": "string",
        "enum": [
          "measured",
          "configured",
          "drill",
          "assumed"
        ]
      },
      "Freshness": {
        "type": "object",
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "$ref": "#/components/schemas/FreshnessState"
          },
          "ageSeconds": {
            "type": "number",
            "description": "Seconds since the fact was observed; absent when it never was."
          }
        }
      },
      "FeasibilityOutcome": {
        "type": "string",
        "enum": [
          "possible",
          "impossible",
          "unknown"
        ]
      },
      "DrillType": {
        "type": "string",
        "enum": [
          "switchover",
          "failover",
          "restore",
          "region-loss",
          "game-day",
          "tabletop"
        ]
      },
      "DrillScope": {
        "description": "What is exercised: systems or components by entity reference, stores by ARN.",
        "type": "object",
        "required": [
          "entityRefs",
          "storeArns"
        ],
        "properties": {
          "entityRefs": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "storeArns": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "region": {
            "type": "string",
            "description": "What is played to be lost, where the drill is about that."
          }
        }
      },
      "DrillState": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "closed",
          "cancelled"
        ]
      },
      "DrillStep": {
        "description": "A line of the checklist.",
        "type": "object",
        "required": [
          "id",
          "title"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "startedAt": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "finishedAt": {
            "type": "string"
          },
          "rtoSeconds": {
            "type": "number",
            "description": "As somebody measured it, or else the time between start and finish."
          },
          "rpoSeconds": {
            "type": "number"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "done",
              "failed",
              "skipped"
            ]
          },
          "note": {
            "type": "string"
          }
        }
      },
      "DrillNote": {
        "type": "object",
        "required": [
          "at",
          "author",
          "text"
        ],
        "properties": {
          "at": {
            "type": "string",
            "description": "ISO 8601.",
            "format": "date-time"
          },
          "author": {
            "type": "string",
            "description": "Entity reference of who wrote it."
          },
          "text": {
            "type": "string"
          }
        }
      },
      "LagPoint": {
        "description": "A point of a lag; of rolled-up points the average and the extremes.",
        "type": "object",
        "required": [
          "time",
          "average",
          "minimum",
          "maximum"
        ],
        "properties": {
          "time": {
            "type": "string",
            "description": "The beginning of its span, ISO 8601.",
            "format": "date-time"
          },
          "average": {
            "type": "number"
          },
          "minimum": {
            "type": "number"
          },
          "maximum": {
            "type": "number"
          }
        }
      },
      "MetShare": {
        "description": "The share of time that an objective was met.",
        "type": "object",
        "required": [
          "metSeconds",
          "exceededSeconds",
          "unknownSeconds"
        ],
        "properties": {
          "share": {
            "type": "number",
            "description": "From 0 to 1; gaps count as not met. Absent when the range is empty."
          },
          "metSeconds": {
            "type": "number"
          },
          "exceededSeconds": {
            "type": "number"
          },
          "unknownSeconds": {
            "type": "number",
            "description": "Nothing is known about these."
          }
        }
      },
      "LossScenario": {
        "description": "What is lost: a Region, or one Availability Zone.",
        "oneOf": [
          {
            "type": "object",
            "required": [
              "kind",
              "region"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "region"
                ]
              },
              "region": {
                "type": "string"
              }
            }
          },
          {
            "type": "object",
            "required": [
              "kind",
              "region",
              "zone"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "zone"
                ]
              },
              "region": {
                "type": "string"
              },
              "zone": {
                "type": "string"
              }
            }
          }
        ]
      },
      "WhatIfTotals": {
        "type": "object",
        "required": [
          "survives",
          "degrades",
          "stops",
          "unknown",
          "unaffected"
        ],
        "properties": {
          "survives": {
            "type": "number"
          },
          "degrades": {
            "type": "number"
          },
          "stops": {
            "type": "number"
          },
          "unknown": {
            "type": "number"
          },
          "unaffected": {
            "type": "number"
          }
        }
      },
      "SystemOutcome": {
        "type": "object",
        "required": [
          "entityRef",
          "title",
          "outcome",
          "reasons",
          "losesState",
          "isRecoveryLowerBound"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "outcome": {
            "$ref": "#/components/schemas/LossOutcome"
          },
          "reasons": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Sentences, the weightiest first."
          },
          "dataLossSeconds": {
            "type": "number",
            "description": "The most that a store of it loses; absent when not known."
          },
          "losesState": {
            "type": "boolean",
            "description": "Some store is lost for good."
          },
          "recoverySeconds": {
            "type": "number"
          },
          "isRecoveryLowerBound": {
            "type": "boolean"
          }
        }
      },
      "StoreLoss": {
        "type": "object",
        "required": [
          "arn",
          "name",
          "kind",
          "outcome",
          "isLostForGood",
          "message"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/StoreKind"
          },
          "systemRef": {
            "type": "string"
          },
          "outcome": {
            "$ref": "#/components/schemas/LossOutcome"
          },
          "lossSeconds": {
            "type": "number",
            "description": "If it happened this minute."
          },
          "worstLossSeconds": {
            "type": "number",
            "description": "If it happened at the worst minute of the last 30 days."
          },
          "isLostForGood": {
            "type": "boolean",
            "description": "No copy anywhere else."
          },
          "survivingRegion": {
            "type": "string"
          },
          "survivingArn": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "observedAt": {
            "type": "string"
          }
        }
      },
      "CapacityCheck": {
        "description": "Whether something that survives can carry what is lost.",
        "type": "object",
        "required": [
          "kind",
          "subjectArn",
          "name",
          "region",
          "unit",
          "outcome",
          "arithmetic"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "node-group",
              "auto-scaling-group",
              "service-quota",
              "pods"
            ]
          },
          "subjectArn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "region": {
            "type": "string",
            "description": "Where it is: a surviving Region, or the lost one where nothing corresponds to it elsewhere."
          },
          "unit": {
            "type": "string",
            "enum": [
              "nodes",
              "instances",
              "vcpus",
              "count"
            ]
          },
          "currentCount": {
            "type": "integer",
            "description": "Now, before anything is lost."
          },
          "neededCount": {
            "type": "integer"
          },
          "maximumCount": {
            "type": "integer"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "enough",
              "too-small",
              "unknown"
            ]
          },
          "arithmetic": {
            "type": "string"
          }
        }
      },
      "RecoveryOrderEntry": {
        "description": "One step of the recovery of everything.",
        "type": "object",
        "required": [
          "wave",
          "entityRef",
          "title",
          "waitsFor",
          "isLowerBound",
          "isInCycle"
        ],
        "properties": {
          "wave": {
            "type": "integer",
            "description": "1 is first; entries of one wave do not wait for each other."
          },
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "systemRef": {
            "type": "string"
          },
          "waitsFor": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "What it waits for, entity references."
          },
          "readyAfterSeconds": {
            "type": "number",
            "description": "From the loss until it is back; absent when not known."
          },
          "isLowerBound": {
            "type": "boolean"
          },
          "isInCycle": {
            "type": "boolean",
            "description": "It depends on itself through others, so its place in the order is arbitrary."
          }
        }
      },
      "LedgerEntryKind": {
        "type": "string",
        "enum": [
          "drill-planned",
          "drill-changed",
          "drill-started",
          "step-started",
          "step-finished",
          "step-measured",
          "note-added",
          "drill-closed",
          "drill-cancelled"
        ]
      },
      "RecoveryStrategy": {
        "type": "string",
        "enum": [
          "backup-and-restore",
          "pilot-light",
          "warm-standby",
          "multi-site-active-active"
        ]
      },
      "RecoveryParts": {
        "description": "The parts of a recovery that the platform promises apart, as the reference documents do.",
        "type": "object",
        "properties": {
          "applicationSeconds": {
            "type": "number"
          },
          "databaseSeconds": {
            "type": "number"
          },
          "dnsSeconds": {
            "type": "number"
          },
          "regionSeconds": {
            "type": "number"
          }
        }
      },
      "ObjectiveSource": {
        "description": "Where an objective comes from.",
        "type": "string",
        "enum": [
          "annotation",
          "override",
          "inherited",
          "default"
        ]
      },
      "UnknownReason": {
        "description": "Why something is not known: a read that failed, or - `not-read`: nothing has read it yet. - `stale`: the last answer is too old to judge by. - `missing`: it was read, and the answer did not hold it.",
        "type": "string",
        "enum": [
          "denied",
          "throttled",
          "unreachable",
          "unsupported",
          "invalid-answer",
          "error",
          "not-read",
          "stale",
          "missing"
        ]
      },
      "CopyRole": {
        "description": "What a copy does now. After a switchover it is another one that takes writes.",
        "type": "string",
        "enum": [
          "primary",
          "secondary",
          "replica",
          "backup",
          "active",
          "unknown"
        ]
      },
      "FreshnessState": {
        "description": "How much a fact that was read from outside can be trusted by its age. - `fresh`: read within twice its interval. - `aging`: older than that, still shown with its age. - `stale`: past the limit; what depends on it is unknown. - `never`: not read yet.",
        "type": "string",
        "enum": [
          "fresh",
          "aging",
          "stale",
          "never"
        ]
      },
      "LossOutcome": {
        "description": "- `survives`: goes on without anybody doing anything. - `degrades`: goes on with less, or comes back within its objective. - `stops`: is lost, or does not come back within its objective. - `unknown`: what would say it is not known. - `unaffected`: has nothing there.",
        "type": "string",
        "enum": [
          "survives",
          "degrades",
          "stops",
          "unknown",
          "unaffected"
        ]
      },
      "LedgerPayload": {
        "description": "What happened, as far as it has a content; which fields there are depends on the kind.",
        "type": "object",
        "properties": {
          "title": {
            "type": "string"
          },
          "type": {
            "$ref": "#/components/schemas/DrillType"
          },
          "scope": {
            "$ref": "#/components/schemas/DrillScope"
          },
          "plannedFor": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlannedStep"
            }
          },
          "stepId": {
            "type": "string"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "done",
              "failed",
              "skipped"
            ]
          },
          "note": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "isSuccessful": {
            "type": "boolean"
          },
          "rtoSeconds": {
            "type": "number"
          },
          "rpoSeconds": {
            "type": "number"
          }
        }
      }
    }
  }
} as const;
