// Generated from openapi.yaml by `yarn generate`; do not edit.
export const openApiDocument = {
  "openapi": "3.0.3",
  "info": {
    "title": "rds-inspector",
    "version": "1",
    "description": "The databases of RDS and Aurora in the AWS accounts that the portal reads: how they hang together, how they are set up, what checks find, and what AWS says about them now. Everything is answered as far as the caller may read it; a database that may not be read is answered as one that is not there.",
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
    "/databases": {
      "get": {
        "operationId": "searchDatabases",
        "summary": "One page of groups of databases of which at least one matches every filter",
        "parameters": [
          {
            "$ref": "#/components/parameters/arns"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/engine"
          },
          {
            "$ref": "#/components/parameters/engineVersion"
          },
          {
            "$ref": "#/components/parameters/majorVersion"
          },
          {
            "$ref": "#/components/parameters/accountId"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/component"
          },
          {
            "$ref": "#/components/parameters/status"
          },
          {
            "$ref": "#/components/parameters/role"
          },
          {
            "$ref": "#/components/parameters/severity"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/outcome"
          },
          {
            "$ref": "#/components/parameters/supportStatus"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/deleted"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/databaseOrder"
          },
          {
            "$ref": "#/components/parameters/direction"
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
                  "$ref": "#/components/schemas/DatabasePage"
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
    "/databases/summary": {
      "get": {
        "operationId": "summarizeDatabases",
        "summary": "What stands above the fleet: counts, versions, findings, upgrades due, what is not readable, of all that matches",
        "parameters": [
          {
            "$ref": "#/components/parameters/arns"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/engine"
          },
          {
            "$ref": "#/components/parameters/engineVersion"
          },
          {
            "$ref": "#/components/parameters/majorVersion"
          },
          {
            "$ref": "#/components/parameters/accountId"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/component"
          },
          {
            "$ref": "#/components/parameters/status"
          },
          {
            "$ref": "#/components/parameters/role"
          },
          {
            "$ref": "#/components/parameters/severity"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/outcome"
          },
          {
            "$ref": "#/components/parameters/supportStatus"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/deleted"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "The summary",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FleetOverview"
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
    "/databases/export": {
      "get": {
        "operationId": "exportDatabases",
        "summary": "All databases that match, as a file with the columns asked for",
        "parameters": [
          {
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
                  "name",
                  "kind",
                  "role",
                  "rootArn",
                  "arn",
                  "engine",
                  "engineVersion",
                  "majorVersion",
                  "supportStatus",
                  "standardSupportEndsAt",
                  "daysUntilStandardSupportEnds",
                  "extendedSupportUsdPer30Days",
                  "instanceClass",
                  "vcpuCount",
                  "memoryBytes",
                  "instanceCount",
                  "multiAz",
                  "availabilityZones",
                  "regions",
                  "status",
                  "isDeleted",
                  "createdAt",
                  "accountId",
                  "accountName",
                  "region",
                  "environment",
                  "owner",
                  "system",
                  "component",
                  "tags",
                  "storageType",
                  "storageAllocatedBytes",
                  "storageUsedBytes",
                  "storageMaximumBytes",
                  "storageGrowthBytesPerDay",
                  "daysUntilStorageFull",
                  "replicaLagSeconds",
                  "connectionCount",
                  "maximumConnectionCount",
                  "cpuPercent",
                  "encrypted",
                  "publiclyAccessible",
                  "criticalCount",
                  "highCount",
                  "mediumCount",
                  "lowCount",
                  "informationalCount",
                  "exceptedCount",
                  "unknownCheckCount",
                  "deadlines",
                  "observedAt",
                  "unknowns"
                ]
              }
            }
          },
          {
            "name": "rows",
            "in": "query",
            "description": "matched: only those that match the filters. group: all of the groups that they belong to, as the page shows them",
            "schema": {
              "type": "string",
              "enum": [
                "matched",
                "group"
              ],
              "default": "matched"
            }
          },
          {
            "$ref": "#/components/parameters/arns"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/engine"
          },
          {
            "$ref": "#/components/parameters/engineVersion"
          },
          {
            "$ref": "#/components/parameters/majorVersion"
          },
          {
            "$ref": "#/components/parameters/accountId"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/component"
          },
          {
            "$ref": "#/components/parameters/status"
          },
          {
            "$ref": "#/components/parameters/role"
          },
          {
            "$ref": "#/components/parameters/severity"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "$ref": "#/components/parameters/outcome"
          },
          {
            "$ref": "#/components/parameters/supportStatus"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/deleted"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/databaseOrder"
          },
          {
            "$ref": "#/components/parameters/direction"
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
    "/database": {
      "get": {
        "operationId": "getDatabase",
        "summary": "Everything about one database that is known without asking AWS",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          }
        ],
        "responses": {
          "200": {
            "description": "The database",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseDetail"
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
    "/database/findings": {
      "get": {
        "operationId": "getDatabaseFindings",
        "summary": "The findings of one database and of those below it, worst first",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          },
          {
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/at"
          }
        ],
        "responses": {
          "200": {
            "description": "The findings",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseFindings"
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
    "/database/metrics": {
      "get": {
        "operationId": "getDatabaseMetrics",
        "summary": "Charts of one database, with all its instances where it is a cluster",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
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
            "description": "The charts",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseMetrics"
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
    "/database/load": {
      "get": {
        "operationId": "getDatabaseLoad",
        "summary": "What the sessions of an instance waited for, from Performance Insights",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "name": "groupBy",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "wait",
                "sql"
              ],
              "default": "wait"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The load",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseLoad"
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
    "/database/events": {
      "get": {
        "operationId": "getDatabaseEvents",
        "summary": "What happened to a database and those below it",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
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
            "description": "The events",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseEvents"
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
    "/database/recommendations": {
      "get": {
        "operationId": "getDatabaseRecommendations",
        "summary": "What RDS recommends for a database and those below it",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          }
        ],
        "responses": {
          "200": {
            "description": "The recommendations",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseRecommendations"
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
    "/database/logs": {
      "get": {
        "operationId": "getDatabaseLogs",
        "summary": "The log files of the instances of a database: names, sizes and times, not their content",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          }
        ],
        "responses": {
          "200": {
            "description": "The log files",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseLogFiles"
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
    "/database/dependents": {
      "get": {
        "operationId": "getDatabaseDependents",
        "summary": "The catalog entities that depend on a database, as far as the caller may read them",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          }
        ],
        "responses": {
          "200": {
            "description": "The entities",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DatabaseDependents"
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
    "/findings": {
      "get": {
        "operationId": "searchFindings",
        "summary": "One page of the findings of the fleet, or of those that were open at a time",
        "parameters": [
          {
            "$ref": "#/components/parameters/findingCheck"
          },
          {
            "$ref": "#/components/parameters/findingSeverity"
          },
          {
            "$ref": "#/components/parameters/findingOutcome"
          },
          {
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/at"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/engine"
          },
          {
            "$ref": "#/components/parameters/accountId"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/component"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/findingOrder"
          },
          {
            "$ref": "#/components/parameters/direction"
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
                  "$ref": "#/components/schemas/FindingPage"
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
    "/findings/export": {
      "get": {
        "operationId": "exportFindings",
        "summary": "All findings that match, as a file with the columns asked for",
        "parameters": [
          {
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
                  "checkId",
                  "checkTitle",
                  "severity",
                  "outcome",
                  "databaseName",
                  "databaseKind",
                  "arn",
                  "accountId",
                  "accountName",
                  "region",
                  "environment",
                  "owner",
                  "system",
                  "component",
                  "message",
                  "evidence",
                  "subjectArns",
                  "openedAt",
                  "confirmedAt",
                  "unverifiedSince",
                  "unverifiedReason",
                  "closedAt",
                  "closedBecause",
                  "exceptionReason",
                  "exceptionApprover",
                  "exceptionExpires",
                  "exceptionSource"
                ]
              }
            }
          },
          {
            "$ref": "#/components/parameters/findingCheck"
          },
          {
            "$ref": "#/components/parameters/findingSeverity"
          },
          {
            "$ref": "#/components/parameters/findingOutcome"
          },
          {
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/at"
          },
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/engine"
          },
          {
            "$ref": "#/components/parameters/accountId"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/component"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/findingOrder"
          },
          {
            "$ref": "#/components/parameters/direction"
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
    "/checks": {
      "get": {
        "operationId": "listChecks",
        "summary": "All checks, what each rests on, and how many databases have which outcome",
        "responses": {
          "200": {
            "description": "The checks",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckList"
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
    "/entity-databases": {
      "get": {
        "operationId": "getEntityDatabases",
        "summary": "The databases of a Component, System or Resource of the catalog",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "description": "For example component:default/orders-api",
            "schema": {
              "type": "string",
              "minLength": 3,
              "maxLength": 512
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The databases",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityDatabases"
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
      "arn": {
        "name": "arn",
        "in": "query",
        "allowReserved": true,
        "required": true,
        "description": "ARN of a DB instance, DB cluster or global cluster",
        "schema": {
          "type": "string",
          "minLength": 8,
          "maxLength": 2048
        }
      },
      "kind": {
        "name": "kind",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 3,
          "items": {
            "type": "string",
            "enum": [
              "instance",
              "cluster",
              "global-cluster"
            ]
          }
        }
      },
      "engine": {
        "name": "engine",
        "in": "query",
        "description": "AWS's names of engines, for example aurora-postgresql",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        }
      },
      "engineVersion": {
        "name": "engineVersion",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 64
          }
        }
      },
      "majorVersion": {
        "name": "majorVersion",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 64
          }
        }
      },
      "accountId": {
        "name": "accountId",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "type": "string",
            "pattern": "^\\d{12}$"
          }
        }
      },
      "region": {
        "name": "region",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 32
          }
        }
      },
      "environment": {
        "name": "environment",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        }
      },
      "owner": {
        "name": "owner",
        "in": "query",
        "description": "Entity references of owners, for example group:default/orders-team",
        "allowReserved": true,
        "schema": {
          "type": "array",
          "maxItems": 200,
          "items": {
            "type": "string",
            "maxLength": 256
          }
        }
      },
      "system": {
        "name": "system",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 200,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        }
      },
      "component": {
        "name": "component",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 200,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        }
      },
      "status": {
        "name": "status",
        "in": "query",
        "description": "AWS's words, for example available",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 64
          }
        }
      },
      "role": {
        "name": "role",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 7,
          "items": {
            "type": "string",
            "enum": [
              "writer",
              "reader",
              "primary",
              "secondary",
              "replica",
              "standalone",
              "unknown"
            ]
          }
        }
      },
      "severity": {
        "name": "severity",
        "in": "query",
        "description": "Of which at least one finding is open",
        "schema": {
          "type": "array",
          "maxItems": 5,
          "items": {
            "type": "string",
            "enum": [
              "critical",
              "high",
              "medium",
              "low",
              "informational"
            ]
          }
        }
      },
      "check": {
        "name": "check",
        "in": "query",
        "description": "Ids of checks of which a result has the outcome",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        }
      },
      "outcome": {
        "name": "outcome",
        "in": "query",
        "description": "Of the checks that are named, or of any: fail by default where checks are named",
        "schema": {
          "type": "array",
          "maxItems": 5,
          "items": {
            "type": "string",
            "enum": [
              "pass",
              "fail",
              "not-applicable",
              "unknown",
              "excepted"
            ]
          }
        }
      },
      "supportStatus": {
        "name": "supportStatus",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 4,
          "items": {
            "type": "string",
            "enum": [
              "standard",
              "extended-support",
              "past-standard-support",
              "unsupported"
            ]
          }
        }
      },
      "unowned": {
        "name": "unowned",
        "in": "query",
        "description": "true for only those without an owner, false for only those with one",
        "schema": {
          "type": "boolean"
        }
      },
      "deleted": {
        "name": "deleted",
        "in": "query",
        "description": "Whether databases of which only snapshots are left are included",
        "schema": {
          "type": "string",
          "enum": [
            "exclude",
            "include",
            "only"
          ],
          "default": "include"
        }
      },
      "text": {
        "name": "text",
        "in": "query",
        "allowReserved": true,
        "description": "Words that must all occur in the name, ids, ARN, engine or tags",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "direction": {
        "name": "direction",
        "in": "query",
        "description": "By default the order in which what needs attention comes first",
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
          "default": 50
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "description": "The nextCursor of the page before",
        "schema": {
          "type": "string",
          "maxLength": 4096
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
        "description": "At most 30 days after from",
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "at": {
        "name": "at",
        "in": "query",
        "allowReserved": true,
        "description": "Only findings that were open at that time, as the portal knew it",
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "state": {
        "name": "state",
        "in": "query",
        "description": "Whether the finding is open; with at, all",
        "schema": {
          "type": "string",
          "enum": [
            "open",
            "closed",
            "all"
          ],
          "default": "open"
        }
      },
      "arns": {
        "name": "arn",
        "in": "query",
        "allowReserved": true,
        "description": "ARNs of databases; one of them",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 8,
            "maxLength": 2048
          }
        }
      },
      "databaseOrder": {
        "name": "orderBy",
        "in": "query",
        "description": "What groups are ordered by; of a number it is the one of the group that needs attention most",
        "schema": {
          "type": "string",
          "enum": [
            "severity",
            "name",
            "kind",
            "engine",
            "engineVersion",
            "instanceClass",
            "role",
            "status",
            "accountId",
            "region",
            "environment",
            "owner",
            "system",
            "storage",
            "growth",
            "daysUntilStorageFull",
            "lag",
            "connections",
            "cpu",
            "deadline",
            "observedAt"
          ],
          "default": "severity"
        }
      },
      "findingOutcome": {
        "name": "outcome",
        "in": "query",
        "description": "fail: open or once open failures; excepted: accepted ones. Both by default",
        "schema": {
          "type": "array",
          "maxItems": 2,
          "items": {
            "type": "string",
            "enum": [
              "fail",
              "excepted"
            ]
          }
        }
      },
      "findingSeverity": {
        "name": "severity",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 5,
          "items": {
            "type": "string",
            "enum": [
              "critical",
              "high",
              "medium",
              "low",
              "informational"
            ]
          }
        }
      },
      "findingCheck": {
        "name": "check",
        "in": "query",
        "description": "Ids of checks",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
          }
        }
      },
      "findingOrder": {
        "name": "orderBy",
        "in": "query",
        "schema": {
          "type": "string",
          "enum": [
            "severity",
            "openedAt",
            "closedAt",
            "database",
            "check"
          ],
          "default": "severity"
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
      "RestorableWindow": {
        "description": "The span of times to which a database can be restored.",
        "type": "object",
        "required": [
          "basis"
        ],
        "properties": {
          "earliest": {
            "type": "string",
            "format": "date-time",
            "description": "ISO 8601; absent when AWS does not say."
          },
          "latest": {
            "type": "string",
            "format": "date-time",
            "description": "ISO 8601"
          },
          "latestAgeSeconds": {
            "type": "number",
            "description": "How far the latest is behind now: what would be lost."
          },
          "basis": {
            "type": "string",
            "enum": [
              "reported",
              "derived"
            ],
            "description": "How the earliest is known: AWS says it, or it follows from retention and creation."
          }
        }
      },
      "SnapshotSummary": {
        "description": "A snapshot as the backups of a database show it.",
        "type": "object",
        "required": [
          "arn",
          "name",
          "region",
          "accountId",
          "copiedTo"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "AWS's word: `manual`, `automated`, `awsbackup`, `shared` …"
          },
          "status": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "accountId": {
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "ageSeconds": {
            "type": "number"
          },
          "encrypted": {
            "type": "boolean",
            "description": "Absent when AWS did not say."
          },
          "sharedWith": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The accounts that may restore it; absent when that is not known."
          },
          "isPublic": {
            "type": "boolean",
            "description": "Whether everybody may; absent when that is not known."
          },
          "copiedFrom": {
            "type": "string",
            "description": "The snapshot that it is a copy of."
          },
          "copiedTo": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The other Regions that hold a copy of it."
          }
        }
      },
      "ReplicatedBackup": {
        "description": "Automated backups that are kept in another Region.",
        "type": "object",
        "required": [
          "arn",
          "region"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "status": {
            "type": "string"
          },
          "retentionDays": {
            "type": "integer"
          },
          "encrypted": {
            "type": "boolean"
          },
          "window": {
            "$ref": "#/components/schemas/RestorableWindow"
          }
        }
      },
      "RestoreTest": {
        "description": "The last time that somebody proved that a backup can be restored.",
        "type": "object",
        "required": [
          "arn"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "description": "AWS Backup's word, for example `COMPLETED`."
          },
          "validationStatus": {
            "type": "string",
            "description": "`SUCCESSFUL`, `FAILED`, `TIMED_OUT`, `VALIDATING`; absent when nothing validated it."
          },
          "message": {
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "completedAt": {
            "type": "string",
            "format": "date-time"
          },
          "recoveryPointArn": {
            "type": "string"
          },
          "restoreTestingPlanArn": {
            "type": "string"
          }
        }
      },
      "BackupPanel": {
        "type": "object",
        "required": [
          "snapshots",
          "snapshotCount",
          "replicated",
          "unknowns"
        ],
        "properties": {
          "retentionDays": {
            "type": "integer",
            "description": "0: automated backups are off. Absent when it is not known or they belong to the cluster."
          },
          "preferredWindow": {
            "type": "string",
            "description": "UTC, for example `03:00-03:30`."
          },
          "window": {
            "$ref": "#/components/schemas/RestorableWindow"
          },
          "keptByArn": {
            "type": "string",
            "description": "The database whose backups these are, where that is another one: the cluster of an instance."
          },
          "snapshots": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SnapshotSummary"
            },
            "description": "Newest first, at most 200."
          },
          "snapshotCount": {
            "type": "integer"
          },
          "replicated": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReplicatedBackup"
            }
          },
          "lastRestoreTest": {
            "$ref": "#/components/schemas/RestoreTest"
          },
          "unknowns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UnknownNotice"
            }
          }
        }
      },
      "CheckFix": {
        "description": "How to put it right, three ways. `{name}` and `{region}` stand for the database's.",
        "type": "object",
        "required": [
          "console",
          "cli",
          "terraform"
        ],
        "properties": {
          "console": {
            "type": "string",
            "description": "What to press in the RDS console."
          },
          "cli": {
            "type": "string",
            "description": "A command of the AWS CLI."
          },
          "terraform": {
            "type": "string",
            "description": "The lines of Terraform's AWS provider."
          },
          "caution": {
            "type": "string",
            "description": "What to know before: a restart, an outage, no way back."
          }
        }
      },
      "CheckReferences": {
        "description": "The rules of others that ask the same question.",
        "type": "object",
        "required": [
          "awsConfigRules",
          "securityHubControls",
          "prowlerChecks",
          "documentation"
        ],
        "properties": {
          "awsConfigRules": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The identifier of an AWS Config managed rule, for example `rds-storage-encrypted`."
          },
          "securityHubControls": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The control of AWS Security Hub, for example `RDS.3`."
          },
          "prowlerChecks": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The check of Prowler, for example `rds_instance_storage_encrypted`."
          },
          "documentation": {
            "type": "string",
            "description": "The page of AWS's documentation that the rule rests on."
          }
        }
      },
      "CheckDefinition": {
        "description": "A check as it is sent to clients.",
        "type": "object",
        "required": [
          "id",
          "title",
          "category",
          "severity",
          "appliesTo",
          "reads",
          "why",
          "fix",
          "references"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Unique, kebab-case, for example `storage-encrypted`. It never changes."
          },
          "title": {
            "type": "string"
          },
          "category": {
            "$ref": "#/components/schemas/CheckCategory"
          },
          "severity": {
            "$ref": "#/components/schemas/Severity"
          },
          "severityRule": {
            "type": "string",
            "description": "What makes it less severe, where something does."
          },
          "appliesTo": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseKind"
            }
          },
          "reads": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FactGroup"
            }
          },
          "why": {
            "type": "string",
            "description": "Why it matters, in a sentence or two."
          },
          "fix": {
            "$ref": "#/components/schemas/CheckFix"
          },
          "references": {
            "$ref": "#/components/schemas/CheckReferences"
          }
        }
      },
      "CheckCategory": {
        "type": "string",
        "enum": [
          "security",
          "backup",
          "availability",
          "operations",
          "lifecycle",
          "capacity",
          "ownership"
        ]
      },
      "ConfigurationItem": {
        "description": "One setting beside what the platform's standard wants.",
        "type": "object",
        "required": [
          "id",
          "label",
          "verdict"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Kebab-case, for example `backup-retention`."
          },
          "label": {
            "type": "string",
            "description": "`Backup retention`."
          },
          "actual": {
            "type": "string",
            "description": "What is set, for people: `1 day`; absent when it is not known."
          },
          "wanted": {
            "type": "string",
            "description": "What the standard wants for this environment; absent when it wants nothing."
          },
          "verdict": {
            "type": "string",
            "enum": [
              "meets",
              "differs",
              "not-applicable",
              "unknown"
            ]
          },
          "note": {
            "type": "string",
            "description": "Why it does not apply or is not known."
          },
          "source": {
            "type": "string",
            "description": "Where the standard says so: document and section."
          },
          "checkId": {
            "type": "string",
            "description": "The check that judges it."
          }
        }
      },
      "ParameterDifference": {
        "description": "A parameter whose value differs between two sides.",
        "type": "object",
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "left": {
            "type": "string",
            "description": "Absent when it is not set."
          },
          "right": {
            "type": "string"
          },
          "applyType": {
            "type": "string",
            "description": "`static` takes a restart, `dynamic` does not."
          }
        }
      },
      "ParameterComparison": {
        "description": "The differences between a parameter group and something else.",
        "type": "object",
        "required": [
          "against",
          "leftName",
          "rightName",
          "arn",
          "differences"
        ],
        "properties": {
          "against": {
            "type": "string",
            "enum": [
              "default",
              "region"
            ],
            "description": "`default`: left is the engine's default. `region`: left is the primary Region's group."
          },
          "leftName": {
            "type": "string"
          },
          "rightName": {
            "type": "string"
          },
          "arn": {
            "type": "string",
            "description": "The ARN of the database that uses the group on the right."
          },
          "differences": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ParameterDifference"
            }
          },
          "unknown": {
            "$ref": "#/components/schemas/UnknownNotice"
          }
        }
      },
      "FactSource": {
        "description": "How old the facts of one group are, or why there are none.",
        "type": "object",
        "required": [
          "group",
          "freshness"
        ],
        "properties": {
          "group": {
            "$ref": "#/components/schemas/FactGroup"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "ISO 8601"
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "unknown": {
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
                "type": "string"
              }
            }
          }
        }
      },
      "DatabaseDetail": {
        "description": "Everything about one database that does not need a question to AWS.",
        "type": "object",
        "required": [
          "database",
          "group",
          "topology",
          "configuration",
          "parameters",
          "backups",
          "maintenance",
          "upgrades",
          "certificates",
          "blueGreenDeployments",
          "checks",
          "sources"
        ],
        "properties": {
          "database": {
            "$ref": "#/components/schemas/DatabaseRow"
          },
          "group": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseRow"
            },
            "description": "All of its group, the root first and each below its parent, itself included."
          },
          "topology": {
            "$ref": "#/components/schemas/DatabaseTopology"
          },
          "configuration": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ConfigurationItem"
            }
          },
          "parameters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ParameterComparison"
            }
          },
          "backups": {
            "$ref": "#/components/schemas/BackupPanel"
          },
          "maintenance": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MaintenanceAction"
            }
          },
          "upgrades": {
            "$ref": "#/components/schemas/UpgradePanel"
          },
          "certificates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CertificatePanel"
            }
          },
          "blueGreenDeployments": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BlueGreenDeployment"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckResult"
            },
            "description": "One for each check of this database, whatever its outcome."
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FactSource"
            }
          }
        }
      },
      "DatabaseRegion": {
        "description": "A Region of a global cluster.",
        "type": "object",
        "required": [
          "region",
          "clusterArn",
          "isPrimary"
        ],
        "properties": {
          "region": {
            "type": "string"
          },
          "clusterArn": {
            "type": "string"
          },
          "isPrimary": {
            "type": "boolean",
            "description": "Whether it is the one that takes writes now."
          },
          "instanceCount": {
            "type": "integer",
            "description": "Absent when the cluster could not be read."
          },
          "engineVersion": {
            "type": "string"
          }
        }
      },
      "DeadlineKind": {
        "type": "string",
        "enum": [
          "standard-support-end",
          "extended-support-end",
          "version-deprecated",
          "certificate-expiry",
          "maintenance-auto-applied",
          "maintenance-forced"
        ]
      },
      "Deadline": {
        "description": "A date by which something has to be done, or will be done by AWS.",
        "type": "object",
        "required": [
          "kind",
          "dueAt",
          "title"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/DeadlineKind"
          },
          "dueAt": {
            "type": "string",
            "format": "date-time",
            "description": "ISO 8601."
          },
          "title": {
            "type": "string",
            "description": "`Standard support of PostgreSQL 14 ends`."
          },
          "targetVersion": {
            "type": "string",
            "description": "The version to go to, where it is an upgrade and a target is known."
          }
        }
      },
      "SupportStatus": {
        "type": "string",
        "enum": [
          "standard",
          "extended-support",
          "past-standard-support",
          "unsupported"
        ],
        "description": "How the engine version stands with AWS's support, by AWS's own dates."
      },
      "DatabaseRow": {
        "description": "One row of the fleet: an instance, a cluster or a global cluster. A field that is absent does not apply or is not known; DatabaseRow.unknowns holds each that is not known, with the reason. Members and replicas name their group by DatabaseRow.rootArn.",
        "type": "object",
        "required": [
          "arn",
          "kind",
          "name",
          "rootArn",
          "depth",
          "role",
          "accountId",
          "region",
          "availabilityZones",
          "isDeleted",
          "findingCounts",
          "exceptedCount",
          "unknownCheckCount",
          "deadlines",
          "observedAt",
          "freshness",
          "unknowns"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/DatabaseKind"
          },
          "name": {
            "type": "string"
          },
          "rootArn": {
            "type": "string",
            "description": "The global cluster, else the cluster, else the standalone or primary instance; itself for a root."
          },
          "parentArn": {
            "type": "string",
            "description": "What it hangs below in its group; absent for a root."
          },
          "depth": {
            "type": "integer",
            "description": "0 for a root, 1 below it, and so on."
          },
          "parentProblem": {
            "type": "string",
            "description": "Why the parent that it should hang below is not here."
          },
          "role": {
            "$ref": "#/components/schemas/DatabaseRole"
          },
          "accountId": {
            "type": "string"
          },
          "accountName": {
            "type": "string"
          },
          "region": {
            "type": "string",
            "description": "Of a global cluster the Region that takes writes now."
          },
          "regions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseRegion"
            },
            "description": "Only of a global cluster."
          },
          "availabilityZones": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "owner": {
            "type": "string"
          },
          "system": {
            "type": "string"
          },
          "component": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "tags": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "status": {
            "type": "string",
            "description": "AWS's word, for example `available`; `deleted` for one of which only snapshots are left."
          },
          "isDeleted": {
            "type": "boolean",
            "description": "True when it exists no more and is listed because manual snapshots of it do."
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "engine": {
            "type": "string",
            "description": "AWS's word, for example `aurora-postgresql`."
          },
          "engineVersion": {
            "type": "string"
          },
          "majorVersion": {
            "type": "string",
            "description": "As AWS's lifecycle data names it, for example `14` or `8.0`."
          },
          "supportStatus": {
            "$ref": "#/components/schemas/SupportStatus"
          },
          "standardSupportEndsAt": {
            "type": "string",
            "format": "date-time"
          },
          "daysUntilStandardSupportEnds": {
            "type": "integer",
            "description": "Negative when it is over."
          },
          "extendedSupportUsdPer30Days": {
            "type": "number",
            "description": "What extended support costs in 30 days at AWS's list price, when it is being paid for now. A cluster says the sum of its instances, so a sum over rows takes instances alone."
          },
          "instanceClass": {
            "type": "string",
            "description": "`db.r6g.large`, `db.serverless`; of a cluster the class that all its instances have."
          },
          "vcpuCount": {
            "type": "integer"
          },
          "memoryBytes": {
            "type": "integer"
          },
          "instanceCount": {
            "type": "integer",
            "description": "Only of clusters: how many instances they have."
          },
          "multiAz": {
            "type": "boolean",
            "description": "Survives the loss of a zone: Multi-AZ, or instances in more than one zone."
          },
          "encrypted": {
            "type": "boolean"
          },
          "publiclyAccessible": {
            "type": "boolean"
          },
          "storageType": {
            "type": "string"
          },
          "storageAllocatedBytes": {
            "type": "integer"
          },
          "storageUsedBytes": {
            "type": "number"
          },
          "storageMaximumBytes": {
            "type": "integer",
            "description": "Up to what autoscaling may grow it; absent when there is no autoscaling."
          },
          "storageGrowthBytesPerDay": {
            "type": "number"
          },
          "daysUntilStorageFull": {
            "type": "integer",
            "description": "Until the storage it may grow to is full, at the growth of the last 30 days."
          },
          "replicaLagSeconds": {
            "type": "number",
            "description": "Behind what it replicates from."
          },
          "connectionCount": {
            "type": "integer"
          },
          "maximumConnectionCount": {
            "type": "integer"
          },
          "cpuPercent": {
            "type": "number"
          },
          "findingCounts": {
            "$ref": "#/components/schemas/SeverityCounts"
          },
          "exceptedCount": {
            "type": "integer"
          },
          "unknownCheckCount": {
            "type": "integer"
          },
          "deadlines": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Deadline"
            },
            "description": "Soonest first."
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When AWS last said that it is as described, ISO 8601."
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "unknowns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UnknownNotice"
            }
          }
        }
      },
      "TopologyNode": {
        "description": "A box of the drawing.",
        "type": "object",
        "required": [
          "id",
          "kind",
          "name"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "The ARN, or an id of its own for one that could not be read."
          },
          "kind": {
            "type": "string",
            "enum": [
              "instance",
              "cluster",
              "global-cluster",
              "proxy",
              "standby"
            ]
          },
          "name": {
            "type": "string"
          },
          "arn": {
            "type": "string"
          },
          "role": {
            "$ref": "#/components/schemas/DatabaseRole"
          },
          "region": {
            "type": "string",
            "description": "Absent for a global cluster."
          },
          "availabilityZone": {
            "type": "string",
            "description": "Absent for clusters and proxies, which are in several."
          },
          "accountId": {
            "type": "string"
          },
          "status": {
            "type": "string"
          },
          "instanceClass": {
            "type": "string"
          },
          "engineVersion": {
            "type": "string"
          },
          "parentId": {
            "type": "string",
            "description": "The box that it is drawn inside of: the cluster of an instance, the global cluster of a cluster."
          },
          "problem": {
            "type": "string",
            "description": "Why nothing is known of it but its name."
          }
        }
      },
      "TopologyEdge": {
        "description": "An arrow of the drawing, in the direction in which data or requests go.",
        "type": "object",
        "required": [
          "id",
          "from",
          "to",
          "kind"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "replication",
              "storage-replication",
              "synchronous",
              "proxy"
            ],
            "description": "`replication`: asynchronous, with a lag. `storage-replication`: of a global cluster's storage. `synchronous`: to the standby of Multi-AZ. `proxy`: requests through a proxy."
          },
          "lagSeconds": {
            "type": "number",
            "description": "The newest value; absent where there is none or it is not known."
          },
          "lagObservedAt": {
            "type": "string",
            "format": "date-time"
          },
          "lagObjectiveSeconds": {
            "type": "number",
            "description": "From which lag on it is too much."
          },
          "status": {
            "type": "string",
            "description": "AWS's word for the state of the replication, for example `replicating` or `pending-resync`."
          },
          "lagUnknown": {
            "type": "string",
            "description": "Why the lag is not known; only where there should be one."
          }
        }
      },
      "DatabaseTopology": {
        "type": "object",
        "required": [
          "nodes",
          "edges"
        ],
        "properties": {
          "nodes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TopologyNode"
            }
          },
          "edges": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TopologyEdge"
            }
          }
        }
      },
      "Evidence": {
        "description": "One fact that an outcome rests on, for people: `Retention`, `1 day`, `35 days`.",
        "type": "object",
        "required": [
          "label",
          "value"
        ],
        "properties": {
          "label": {
            "type": "string"
          },
          "value": {
            "type": "string",
            "description": "What is there."
          },
          "expected": {
            "type": "string",
            "description": "What was wanted, where there is such a thing."
          },
          "arn": {
            "type": "string",
            "description": "The resource that it is about, where that is not the database itself."
          }
        }
      },
      "AppliedException": {
        "description": "A failure that somebody accepted: why, who, and until when.",
        "type": "object",
        "required": [
          "reason",
          "approver",
          "expires",
          "source"
        ],
        "properties": {
          "reason": {
            "type": "string"
          },
          "approver": {
            "type": "string"
          },
          "expires": {
            "type": "string",
            "description": "The last day on which it counts, ISO 8601 date (`2027-01-31`)."
          },
          "source": {
            "type": "string",
            "description": "Where it is written: `config` or the reference of the entity that carries the annotation."
          }
        }
      },
      "CheckResult": {
        "description": "The outcome of one check of one database at one time.",
        "type": "object",
        "required": [
          "checkId",
          "arn",
          "outcome",
          "severity",
          "message",
          "evidence",
          "subjectArns"
        ],
        "properties": {
          "checkId": {
            "type": "string"
          },
          "arn": {
            "type": "string",
            "description": "The database."
          },
          "outcome": {
            "$ref": "#/components/schemas/CheckOutcome"
          },
          "severity": {
            "$ref": "#/components/schemas/Severity"
          },
          "message": {
            "type": "string",
            "description": "A sentence that names the database, the number and what it means."
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Evidence"
            }
          },
          "subjectArns": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The resources at fault where these are not the database: snapshots, keys, security groups."
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the oldest fact that it rests on was observed, ISO 8601."
          },
          "unknown": {
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
                "type": "string"
              }
            },
            "description": "Only of the outcome `unknown`."
          },
          "exception": {
            "$ref": "#/components/schemas/AppliedException"
          },
          "ignoredException": {
            "allOf": [
              {
                "$ref": "#/components/schemas/AppliedException"
              },
              {
                "type": "object",
                "required": [
                  "why"
                ],
                "properties": {
                  "why": {
                    "type": "string"
                  }
                }
              }
            ],
            "description": "An exception that was written for it and does not count, with why: it expired."
          }
        }
      },
      "FindingClosure": {
        "type": "string",
        "enum": [
          "resolved",
          "not-applicable",
          "excepted",
          "exception-ended",
          "database-deleted",
          "check-removed"
        ],
        "description": "Why a finding was closed."
      },
      "FindingRecord": {
        "description": "One span of time in which a check failed for a database, accepted (`excepted`) or not (`fail`). A failure that becomes excepted ends one span and begins another.",
        "type": "object",
        "required": [
          "checkId",
          "arn",
          "outcome",
          "severity",
          "message",
          "evidence",
          "subjectArns",
          "openedAt",
          "confirmedAt"
        ],
        "properties": {
          "checkId": {
            "type": "string"
          },
          "arn": {
            "type": "string"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "fail",
              "excepted"
            ]
          },
          "severity": {
            "$ref": "#/components/schemas/Severity"
          },
          "message": {
            "type": "string"
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Evidence"
            }
          },
          "subjectArns": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "openedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal first saw it, ISO 8601."
          },
          "confirmedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When a check last confirmed it, ISO 8601."
          },
          "unverifiedSince": {
            "type": "string",
            "format": "date-time",
            "description": "Since when it could not be checked any more, ISO 8601; it stays open."
          },
          "unverifiedReason": {
            "type": "string"
          },
          "closedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal saw that it was over, ISO 8601; absent while it is open."
          },
          "closedBecause": {
            "$ref": "#/components/schemas/FindingClosure"
          },
          "exception": {
            "$ref": "#/components/schemas/AppliedException"
          }
        }
      },
      "Finding": {
        "description": "A finding as the API lists it: its span, its check and the database that it is about.",
        "allOf": [
          {
            "$ref": "#/components/schemas/FindingRecord"
          },
          {
            "type": "object",
            "required": [
              "id",
              "checkTitle",
              "databaseName",
              "databaseKind",
              "accountId",
              "region"
            ],
            "properties": {
              "id": {
                "type": "string",
                "description": "The id of the span in the history."
              },
              "checkTitle": {
                "type": "string"
              },
              "databaseName": {
                "type": "string"
              },
              "databaseKind": {
                "$ref": "#/components/schemas/DatabaseKind"
              },
              "accountId": {
                "type": "string"
              },
              "accountName": {
                "type": "string"
              },
              "region": {
                "type": "string"
              },
              "owner": {
                "type": "string"
              },
              "system": {
                "type": "string"
              },
              "component": {
                "type": "string"
              },
              "environment": {
                "type": "string"
              }
            }
          }
        ]
      },
      "SeverityCounts": {
        "type": "object",
        "required": [
          "critical",
          "high",
          "medium",
          "low",
          "informational"
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
          },
          "informational": {
            "type": "integer"
          }
        },
        "description": "How many findings of each severity are open."
      },
      "EngineVersionCount": {
        "description": "How many databases run one engine version. Global clusters are not counted: their clusters are.",
        "type": "object",
        "required": [
          "engine",
          "engineVersion",
          "databaseCount"
        ],
        "properties": {
          "engine": {
            "type": "string"
          },
          "engineVersion": {
            "type": "string"
          },
          "majorVersion": {
            "type": "string"
          },
          "databaseCount": {
            "type": "integer",
            "description": "Clusters, and instances that are in none."
          },
          "supportStatus": {
            "$ref": "#/components/schemas/SupportStatus"
          },
          "standardSupportEndsAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "UpgradeDue": {
        "description": "Something that has to be upgraded or rotated by a date.",
        "allOf": [
          {
            "$ref": "#/components/schemas/Deadline"
          },
          {
            "type": "object",
            "required": [
              "arn",
              "name",
              "region",
              "daysLeft"
            ],
            "properties": {
              "arn": {
                "type": "string"
              },
              "name": {
                "type": "string"
              },
              "region": {
                "type": "string"
              },
              "owner": {
                "type": "string"
              },
              "engine": {
                "type": "string"
              },
              "engineVersion": {
                "type": "string"
              },
              "daysLeft": {
                "type": "integer"
              }
            }
          }
        ]
      },
      "UnreadableSource": {
        "description": "An account and Region of which something about databases is not readable.",
        "type": "object",
        "required": [
          "accountId",
          "region",
          "source",
          "reason",
          "message"
        ],
        "properties": {
          "accountId": {
            "type": "string"
          },
          "accountName": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "source": {
            "type": "string",
            "description": "What could not be read: `RDS DB parameter groups`."
          },
          "reason": {
            "$ref": "#/components/schemas/UnknownReason"
          },
          "message": {
            "type": "string"
          },
          "missingAction": {
            "type": "string"
          },
          "lastSuccessAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it was last read successfully, ISO 8601."
          }
        }
      },
      "FleetSummary": {
        "description": "What stands above the fleet's table, over all rows that match the filters and may be read.",
        "type": "object",
        "required": [
          "groupCount",
          "countByKind",
          "engineVersions",
          "findingCounts",
          "exceptedCount",
          "unknownCheckCount",
          "upgradesDue",
          "extendedSupportUsdPer30Days",
          "unreadable"
        ],
        "properties": {
          "groupCount": {
            "type": "integer",
            "description": "Groups: a cluster with its instances, or a global cluster with all of its own, is one."
          },
          "countByKind": {
            "type": "object",
            "required": [
              "instance",
              "cluster",
              "global-cluster"
            ],
            "properties": {
              "instance": {
                "type": "integer"
              },
              "cluster": {
                "type": "integer"
              },
              "global-cluster": {
                "type": "integer"
              }
            }
          },
          "engineVersions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EngineVersionCount"
            },
            "description": "Most used first."
          },
          "findingCounts": {
            "$ref": "#/components/schemas/SeverityCounts"
          },
          "exceptedCount": {
            "type": "integer"
          },
          "unknownCheckCount": {
            "type": "integer"
          },
          "upgradesDue": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UpgradeDue"
            },
            "description": "Within 12 months, soonest first; what is overdue comes before."
          },
          "extendedSupportUsdPer30Days": {
            "type": "number"
          },
          "unreadable": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UnreadableSource"
            }
          },
          "assessedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the newest assessment finished, ISO 8601; absent before the first."
          },
          "oldestObservedAt": {
            "type": "string",
            "format": "date-time",
            "description": "The oldest observation of any database counted, ISO 8601."
          }
        }
      },
      "MaintenanceAction": {
        "description": "Maintenance that waits, with AWS's dates.",
        "type": "object",
        "required": [
          "arn",
          "databaseName",
          "action"
        ],
        "properties": {
          "arn": {
            "type": "string",
            "description": "The instance or cluster."
          },
          "databaseName": {
            "type": "string"
          },
          "action": {
            "type": "string",
            "description": "AWS's word, for example `system-update`, `db-upgrade`, `ca-certificate-rotation`."
          },
          "description": {
            "type": "string"
          },
          "autoAppliedAfter": {
            "type": "string",
            "format": "date-time",
            "description": "From when on a maintenance window applies it by itself."
          },
          "forcedApplyAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it is applied whatever the window."
          },
          "currentApplyAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it will be applied as things stand."
          },
          "optInStatus": {
            "type": "string",
            "description": "AWS's word, for example `next-maintenance`."
          }
        }
      },
      "UpgradeTarget": {
        "type": "object",
        "required": [
          "engine",
          "engineVersion",
          "isMajor",
          "isAutomatic"
        ],
        "properties": {
          "engine": {
            "type": "string"
          },
          "engineVersion": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "isMajor": {
            "type": "boolean"
          },
          "isAutomatic": {
            "type": "boolean",
            "description": "AWS upgrades to it by itself where minor version upgrades are on."
          },
          "supportsGlobalDatabases": {
            "type": "boolean"
          },
          "standardSupportEndsAt": {
            "type": "string",
            "format": "date-time",
            "description": "Until when its major version has standard support, ISO 8601."
          }
        }
      },
      "UpgradePanel": {
        "description": "The engine version, how long AWS supports it, and where one can go from it.",
        "type": "object",
        "required": [
          "targets",
          "unknowns"
        ],
        "properties": {
          "engine": {
            "type": "string"
          },
          "engineVersion": {
            "type": "string"
          },
          "majorVersion": {
            "type": "string"
          },
          "supportStatus": {
            "$ref": "#/components/schemas/SupportStatus"
          },
          "standardSupportEndsAt": {
            "type": "string",
            "format": "date-time"
          },
          "extendedSupportEndsAt": {
            "type": "string",
            "format": "date-time"
          },
          "extendedSupportEnabled": {
            "type": "boolean",
            "description": "Whether it goes on in paid extended support when standard support ends."
          },
          "extendedSupportUsdPer30Days": {
            "type": "number",
            "description": "What extended support costs, or will cost from its first day, in 30 days at AWS's list price."
          },
          "isDeprecated": {
            "type": "boolean",
            "description": "Whether AWS deprecated this very version."
          },
          "targets": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UpgradeTarget"
            },
            "description": "Minor ones before major ones, each from old to new."
          },
          "unknowns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UnknownNotice"
            }
          }
        }
      },
      "CertificatePanel": {
        "description": "The server certificate of an instance.",
        "type": "object",
        "required": [
          "arn",
          "databaseName"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "databaseName": {
            "type": "string"
          },
          "authority": {
            "type": "string",
            "description": "For example `rds-ca-rsa2048-g1`."
          },
          "authorityValidTill": {
            "type": "string",
            "format": "date-time",
            "description": "Of the authority, from AWS's list of certificates."
          },
          "validTill": {
            "type": "string",
            "format": "date-time",
            "description": "Of the server certificate itself."
          },
          "daysLeft": {
            "type": "integer"
          },
          "unknown": {
            "$ref": "#/components/schemas/UnknownNotice"
          }
        }
      },
      "BlueGreenDeployment": {
        "type": "object",
        "required": [
          "arn",
          "name",
          "tasks",
          "switchovers"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "description": "AWS's word, for example `PROVISIONING`, `AVAILABLE`, `SWITCHOVER_COMPLETED`."
          },
          "statusDetails": {
            "type": "string"
          },
          "sourceArn": {
            "type": "string"
          },
          "targetArn": {
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "tasks": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "status"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "status": {
                  "type": "string"
                }
              }
            }
          },
          "switchovers": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "sourceArn": {
                  "type": "string"
                },
                "targetArn": {
                  "type": "string"
                },
                "status": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "DatabaseKind": {
        "type": "string",
        "enum": [
          "instance",
          "cluster",
          "global-cluster"
        ],
        "description": "What a row of the fleet is: a DB instance, a DB cluster, or an Aurora global cluster."
      },
      "DatabaseRole": {
        "type": "string",
        "enum": [
          "writer",
          "reader",
          "primary",
          "secondary",
          "replica",
          "standalone",
          "unknown"
        ],
        "description": "What a database does in its group *now*. - `writer`, `reader`: an instance of a cluster. - `primary`, `secondary`: a cluster of a global cluster; `primary` as well an instance that has read replicas, a cluster that another one replicates from, and a global cluster that has a writer. - `replica`: a read replica outside of clusters, in any Region. - `standalone`: has nothing to replicate with. - `unknown`: what would say it could not be read."
      },
      "Severity": {
        "type": "string",
        "enum": [
          "critical",
          "high",
          "medium",
          "low",
          "informational"
        ],
        "description": "- `critical`: data can be read or lost by anybody now. - `high`: one further event (a failure, a date) away from an outage or loss, or it costs money now. - `medium`: differs from the platform's standard in a way that will matter. - `low`: good practice. - `informational`: worth knowing, nothing to do at once."
      },
      "CheckOutcome": {
        "type": "string",
        "enum": [
          "pass",
          "fail",
          "not-applicable",
          "unknown",
          "excepted"
        ],
        "description": "The outcome of one check of one database. `unknown` is never counted as passed, and `excepted` is a failure that somebody accepted until a date."
      },
      "FactGroup": {
        "type": "string",
        "enum": [
          "configuration",
          "members",
          "maintenance",
          "network",
          "parameters",
          "snapshots",
          "automated-backups",
          "proxies",
          "keys",
          "event-subscriptions",
          "blue-green-deployments",
          "restore-tests",
          "alarms",
          "metrics",
          "engine-versions",
          "engine-lifecycles",
          "certificates"
        ]
      },
      "UnknownNotice": {
        "description": "Something that is not known, with a sentence that says why and what would help.",
        "type": "object",
        "required": [
          "field",
          "reason",
          "message"
        ],
        "properties": {
          "field": {
            "type": "string",
            "description": "The field of the row or the group of facts that it concerns, for example `replicaLagSeconds`."
          },
          "reason": {
            "$ref": "#/components/schemas/UnknownReason"
          },
          "message": {
            "type": "string"
          },
          "missingAction": {
            "type": "string",
            "description": "The IAM action that would allow it, for example `rds:DescribeDBParameters`."
          }
        }
      },
      "DatabaseDependent": {
        "description": "A catalog entity that would notice if the database were gone.",
        "type": "object",
        "required": [
          "entityRef",
          "kind",
          "name",
          "distance",
          "viaEntityRef",
          "relation"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "The entity's own, for example `service`."
          },
          "lifecycle": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "system": {
            "type": "string"
          },
          "distance": {
            "type": "integer",
            "description": "1: depends on the database itself."
          },
          "viaEntityRef": {
            "type": "string",
            "description": "The entity one step nearer to the database."
          },
          "relation": {
            "type": "string",
            "description": "Why it is one, for example `depends on`, `is part of`, `consumes`, `is tagged with`."
          }
        }
      },
      "DatabaseDependents": {
        "description": "The blast radius of a database, from the catalog.",
        "type": "object",
        "required": [
          "arn",
          "entityRefs",
          "items",
          "truncated",
          "notices"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "entityRefs": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The entities that stand for the database and its group in the catalog."
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseDependent"
            },
            "description": "Nearest first."
          },
          "truncated": {
            "type": "boolean",
            "description": "Whether there are more than are listed."
          },
          "notices": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Why there may be more, a sentence each."
          }
        }
      },
      "LiveState": {
        "description": "How current something is that AWS was asked for when it was looked at.",
        "type": "object",
        "properties": {
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When AWS answered, ISO 8601; absent when it has not answered yet."
          },
          "ageSeconds": {
            "type": "number"
          },
          "failure": {
            "$ref": "#/components/schemas/ReadFailure"
          }
        }
      },
      "ChartPoint": {
        "description": "One point of a chart; where AWS has no data there is none.",
        "type": "object",
        "required": [
          "time",
          "value"
        ],
        "properties": {
          "time": {
            "type": "string",
            "format": "date-time",
            "description": "ISO 8601, the begin of the period."
          },
          "value": {
            "type": "number"
          }
        }
      },
      "ChartUnit": {
        "type": "string",
        "enum": [
          "seconds",
          "bytes",
          "bytes-per-second",
          "percent",
          "count",
          "count-per-second",
          "average-active-sessions"
        ]
      },
      "ChartSeries": {
        "description": "One line of a chart.",
        "type": "object",
        "required": [
          "id",
          "arn",
          "databaseName",
          "region",
          "label",
          "metricName",
          "statistic",
          "points",
          "source",
          "periodSeconds",
          "state"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "arn": {
            "type": "string",
            "description": "The database."
          },
          "databaseName": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "label": {
            "type": "string",
            "description": "What tells it from the other lines of the chart, for example `orders-prod-1 read`."
          },
          "metricName": {
            "type": "string",
            "description": "AWS's name of the metric, for example `CPUUtilization`."
          },
          "statistic": {
            "type": "string"
          },
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ChartPoint"
            }
          },
          "source": {
            "type": "string",
            "enum": [
              "cloudwatch",
              "inventory"
            ],
            "description": "Where the points come from: asked for now, or what the inventory keeps."
          },
          "periodSeconds": {
            "type": "integer"
          },
          "state": {
            "$ref": "#/components/schemas/LiveState"
          }
        }
      },
      "DatabaseChart": {
        "description": "A chart: lines of one unit that belong together.",
        "type": "object",
        "required": [
          "id",
          "title",
          "unit",
          "series",
          "isShare"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "For example `cpu`, `connections`, `latency`."
          },
          "title": {
            "type": "string"
          },
          "unit": {
            "$ref": "#/components/schemas/ChartUnit"
          },
          "series": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ChartSeries"
            }
          },
          "isShare": {
            "type": "boolean",
            "description": "Whether the values can only be from 0 to 100."
          }
        }
      },
      "DatabaseMetrics": {
        "type": "object",
        "required": [
          "arn",
          "from",
          "to",
          "periodSeconds",
          "charts",
          "notices",
          "state"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "to": {
            "type": "string",
            "format": "date-time"
          },
          "periodSeconds": {
            "type": "integer",
            "description": "Between two points as CloudWatch was asked for them."
          },
          "charts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseChart"
            }
          },
          "notices": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "What the charts lack, and why, a sentence each."
          },
          "state": {
            "$ref": "#/components/schemas/LiveState"
          }
        }
      },
      "LoadGroup": {
        "description": "What took the time of the sessions of an instance: a wait event, or a statement.",
        "type": "object",
        "required": [
          "id",
          "label",
          "averageActiveSessions",
          "percentOfLoad",
          "points"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "For example `IO:DataFileRead`, or the id of the statement's digest."
          },
          "label": {
            "type": "string",
            "description": "For people: the wait event, or the text of the statement as far as it is known."
          },
          "waitType": {
            "type": "string",
            "description": "The kind of wait, for example `IO`, `CPU`, `Lock`."
          },
          "averageActiveSessions": {
            "type": "number",
            "description": "Average active sessions over the whole range."
          },
          "percentOfLoad": {
            "type": "number"
          },
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ChartPoint"
            }
          },
          "statement": {
            "$ref": "#/components/schemas/LoadStatement"
          }
        }
      },
      "LoadStatement": {
        "description": "A statement; Performance Insights keeps as much of the text as the engine gives it.",
        "type": "object",
        "required": [
          "id",
          "isTruncated"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "isTruncated": {
            "type": "boolean"
          },
          "textUnavailable": {
            "type": "string",
            "description": "Why there is no text."
          }
        }
      },
      "LoadCandidate": {
        "description": "An instance whose load can be asked for.",
        "type": "object",
        "required": [
          "arn",
          "name",
          "role",
          "region"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "role": {
            "$ref": "#/components/schemas/DatabaseRole"
          },
          "region": {
            "type": "string"
          },
          "isEnabled": {
            "type": "boolean",
            "description": "Absent when it is not known."
          }
        }
      },
      "EnableGuide": {
        "description": "How Performance Insights is switched on, three ways.",
        "type": "object",
        "required": [
          "console",
          "cli",
          "terraform",
          "documentation"
        ],
        "properties": {
          "console": {
            "type": "string"
          },
          "cli": {
            "type": "string"
          },
          "terraform": {
            "type": "string"
          },
          "caution": {
            "type": "string"
          },
          "documentation": {
            "type": "string"
          }
        }
      },
      "DatabaseLoad": {
        "description": "What the sessions of one instance waited for, from Performance Insights.",
        "type": "object",
        "required": [
          "arn",
          "databaseName",
          "from",
          "to",
          "groupBy",
          "candidates",
          "status",
          "periodSeconds",
          "total",
          "groups",
          "notices",
          "state"
        ],
        "properties": {
          "arn": {
            "type": "string",
            "description": "The instance: the one asked for, or the writer of the cluster asked for."
          },
          "databaseName": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "to": {
            "type": "string",
            "format": "date-time"
          },
          "groupBy": {
            "type": "string",
            "enum": [
              "wait",
              "sql"
            ]
          },
          "candidates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LoadCandidate"
            },
            "description": "All instances of the group that the caller may read."
          },
          "status": {
            "type": "string",
            "enum": [
              "enabled",
              "not-enabled",
              "not-readable"
            ],
            "description": "`enabled`: the groups say what the load was. `not-enabled`: nothing is recorded. `not-readable`: whether or what is recorded could not be read."
          },
          "message": {
            "type": "string",
            "description": "A sentence, when it is not enabled or not readable."
          },
          "guide": {
            "$ref": "#/components/schemas/EnableGuide"
          },
          "vcpuCount": {
            "type": "integer",
            "description": "More active sessions than this wait for a CPU."
          },
          "periodSeconds": {
            "type": "integer"
          },
          "total": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ChartPoint"
            },
            "description": "Average active sessions, all together."
          },
          "groups": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LoadGroup"
            },
            "description": "The largest first, at most 10."
          },
          "notices": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "state": {
            "$ref": "#/components/schemas/LiveState"
          }
        }
      },
      "DatabaseEventKind": {
        "type": "string",
        "enum": [
          "event",
          "maintenance",
          "change",
          "deployment"
        ]
      },
      "DatabaseEvent": {
        "description": "Something that happened at a time, for a list and as a mark on the time axis of charts.",
        "type": "object",
        "required": [
          "id",
          "time",
          "kind",
          "arn",
          "databaseName",
          "message",
          "categories",
          "isIncident"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "time": {
            "type": "string",
            "format": "date-time"
          },
          "kind": {
            "$ref": "#/components/schemas/DatabaseEventKind"
          },
          "arn": {
            "type": "string",
            "description": "The database or resource that it happened to."
          },
          "databaseName": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "categories": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "RDS's categories, for example `failover`."
          },
          "isIncident": {
            "type": "boolean",
            "description": "Whether it is bad news by its category: a failure, a failover, low storage."
          },
          "notBefore": {
            "type": "string",
            "format": "date-time",
            "description": "Of a change: it happened between this time and `time`."
          }
        }
      },
      "DatabaseEvents": {
        "type": "object",
        "required": [
          "arn",
          "from",
          "to",
          "items",
          "truncated",
          "notices",
          "state"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "to": {
            "type": "string",
            "format": "date-time"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseEvent"
            },
            "description": "Newest first, at most 1,000."
          },
          "truncated": {
            "type": "boolean"
          },
          "completeFrom": {
            "type": "string",
            "format": "date-time",
            "description": "From when on RDS events are known without a gap; before it there may be more."
          },
          "notices": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "state": {
            "$ref": "#/components/schemas/LiveState"
          }
        }
      },
      "DatabaseRecommendation": {
        "description": "A recommendation of RDS.",
        "type": "object",
        "required": [
          "id",
          "arn",
          "databaseName",
          "title",
          "actions",
          "links"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "arn": {
            "type": "string"
          },
          "databaseName": {
            "type": "string"
          },
          "severity": {
            "type": "string",
            "description": "AWS's word: `high`, `medium`, `low` or `informational`."
          },
          "status": {
            "type": "string",
            "description": "AWS's word: `active`, `pending`, `resolved` or `dismissed`."
          },
          "title": {
            "type": "string"
          },
          "detection": {
            "type": "string"
          },
          "recommendation": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "impact": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "updatedAt": {
            "type": "string",
            "format": "date-time"
          },
          "actions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecommendationLink"
            }
          }
        }
      },
      "RecommendationLink": {
        "type": "object",
        "required": [
          "text",
          "url"
        ],
        "properties": {
          "text": {
            "type": "string"
          },
          "url": {
            "type": "string"
          }
        }
      },
      "DatabaseRecommendations": {
        "type": "object",
        "required": [
          "items",
          "state"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseRecommendation"
            }
          },
          "state": {
            "$ref": "#/components/schemas/LiveState"
          }
        }
      },
      "DatabaseLogFile": {
        "description": "A log file of an instance; its content is not served.",
        "type": "object",
        "required": [
          "arn",
          "databaseName",
          "name",
          "sizeBytes"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "databaseName": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "sizeBytes": {
            "type": "integer"
          },
          "lastWrittenAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "DatabaseLogFiles": {
        "type": "object",
        "required": [
          "items",
          "truncated",
          "state"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseLogFile"
            },
            "description": "Newest first."
          },
          "truncated": {
            "type": "boolean"
          },
          "state": {
            "$ref": "#/components/schemas/LiveState"
          }
        }
      },
      "DatabaseGroup": {
        "description": "A cluster with its instances, a global cluster with all of its own, or an instance with its replicas.",
        "type": "object",
        "required": [
          "root",
          "members",
          "matchedArns"
        ],
        "properties": {
          "root": {
            "$ref": "#/components/schemas/DatabaseRow"
          },
          "members": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseRow"
            },
            "description": "All others that the caller may read, each below its parent."
          },
          "matchedArns": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The ARNs of those of the group that match the filters."
          }
        }
      },
      "DatabasePage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseGroup"
            }
          },
          "nextCursor": {
            "type": "string",
            "description": "Absent on the last page."
          }
        }
      },
      "DatabaseFacetValue": {
        "description": "A value of a field and how many databases have it.",
        "type": "object",
        "required": [
          "value",
          "count"
        ],
        "properties": {
          "value": {
            "type": "string"
          },
          "label": {
            "type": "string",
            "description": "For people, where the value is an id."
          },
          "count": {
            "type": "number"
          }
        }
      },
      "DatabaseFacets": {
        "description": "For each filter its values, the most frequent first; each is counted under all other filters.",
        "type": "object",
        "required": [
          "kinds",
          "engines",
          "engineVersions",
          "majorVersions",
          "accounts",
          "regions",
          "environments",
          "owners",
          "systems",
          "components",
          "statuses",
          "roles",
          "supportStatuses",
          "severities",
          "checks",
          "unownedCount"
        ],
        "properties": {
          "kinds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "engines": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "engineVersions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "majorVersions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "accounts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "regions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "environments": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "owners": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "systems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "components": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "statuses": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "roles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "supportStatuses": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            }
          },
          "severities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            },
            "description": "How many databases have an open finding of each severity."
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseFacetValue"
            },
            "description": "How many databases have an open finding of each check."
          },
          "unownedCount": {
            "type": "integer"
          }
        }
      },
      "AssessmentState": {
        "description": "How the assessment stands: what the portal knows of databases is made by it.",
        "type": "object",
        "properties": {
          "assessedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the newest complete assessment finished; absent before the first."
          },
          "durationSeconds": {
            "type": "number"
          },
          "databaseCount": {
            "type": "integer"
          },
          "failure": {
            "$ref": "#/components/schemas/AssessmentFailure"
          }
        }
      },
      "AssessmentFailure": {
        "type": "object",
        "required": [
          "message",
          "failedAt"
        ],
        "properties": {
          "message": {
            "type": "string"
          },
          "failedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "FleetOverview": {
        "description": "The summary of the fleet, and how many databases each filter would leave.",
        "allOf": [
          {
            "$ref": "#/components/schemas/FleetSummary"
          },
          {
            "type": "object",
            "required": [
              "facets",
              "assessment"
            ],
            "properties": {
              "facets": {
                "$ref": "#/components/schemas/DatabaseFacets"
              },
              "assessment": {
                "$ref": "#/components/schemas/AssessmentState"
              }
            }
          }
        ]
      },
      "FindingPage": {
        "type": "object",
        "required": [
          "items",
          "totalCount"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Finding"
            }
          },
          "totalCount": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "DatabaseFindings": {
        "description": "The findings of one database with all of its group, now or as they were.",
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Finding"
            }
          }
        }
      },
      "OutcomeCounts": {
        "type": "object",
        "required": [
          "pass",
          "fail",
          "not-applicable",
          "unknown",
          "excepted"
        ],
        "properties": {
          "pass": {
            "type": "integer"
          },
          "fail": {
            "type": "integer"
          },
          "not-applicable": {
            "type": "integer"
          },
          "unknown": {
            "type": "integer"
          },
          "excepted": {
            "type": "integer"
          }
        },
        "description": "How many databases that the caller may read have each outcome of a check."
      },
      "CheckOverview": {
        "description": "A check, and how the fleet stands with it.",
        "allOf": [
          {
            "$ref": "#/components/schemas/CheckDefinition"
          },
          {
            "type": "object",
            "required": [
              "counts"
            ],
            "properties": {
              "counts": {
                "$ref": "#/components/schemas/OutcomeCounts"
              }
            }
          }
        ]
      },
      "CheckList": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckOverview"
            }
          }
        }
      },
      "EntityDatabases": {
        "description": "The databases of a catalog entity.",
        "type": "object",
        "required": [
          "entityRef",
          "groups",
          "truncated"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "groups": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DatabaseGroup"
            }
          },
          "worstSeverity": {
            "$ref": "#/components/schemas/Severity"
          },
          "truncated": {
            "type": "boolean",
            "description": "Whether there are more groups than are listed."
          }
        }
      },
      "FreshnessState": {
        "type": "string",
        "enum": [
          "fresh",
          "aging",
          "stale",
          "never"
        ],
        "description": "How much a fact that was read from outside can be trusted by its age. - `fresh`: read within twice its interval. - `aging`: older than that, still shown with its age. - `stale`: past the limit; what depends on it is unknown. - `never`: not read yet."
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
      "ReadFailureReason": {
        "type": "string",
        "enum": [
          "denied",
          "throttled",
          "unreachable",
          "unsupported",
          "invalid-answer",
          "error"
        ],
        "description": "Why something could not be read from AWS. - `denied`: the role lacks a permission, or cannot be assumed. - `throttled`: AWS refused because of the request rate, retries included. - `unreachable`: no connection, a deadline that passed, or an open circuit breaker. - `unsupported`: the Region or partition does not have the service or the Region is not enabled. - `invalid-answer`: AWS answered with something that could not be understood. - `error`: AWS answered with another error, named in the message."
      },
      "ReadFailure": {
        "description": "A read that failed, in words that a reader can act on.",
        "type": "object",
        "required": [
          "reason",
          "message"
        ],
        "properties": {
          "reason": {
            "$ref": "#/components/schemas/ReadFailureReason"
          },
          "message": {
            "type": "string",
            "description": "A sentence: what could not be read and what to do. Never holds secrets."
          },
          "missingAction": {
            "type": "string",
            "description": "The IAM action that would allow it, for example `rds:DescribeDBInstances`; only when denied."
          },
          "awsErrorCode": {
            "type": "string",
            "description": "The error code as AWS spelt it, for example `AccessDenied`."
          }
        }
      },
      "UnknownReason": {
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
        ],
        "description": "Why something is not known: a read that failed, or - `not-read`: nothing has read it yet. - `stale`: the last answer is too old to judge by. - `missing`: it was read, and the answer did not hold it."
      }
    }
  }
} as const;
