// Generated from openapi.yaml by `yarn generate`; do not edit.
export const openApiDocument = {
  "openapi": "3.0.3",
  "info": {
    "title": "aws-inventory",
    "version": "1",
    "description": "What exists in the AWS accounts that the portal reads, how it changed, how old the knowledge is, what could not be read, and what reading it costs.",
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
    "/resources": {
      "get": {
        "operationId": "searchResources",
        "summary": "One page of the resources that the caller may read and that match every filter",
        "parameters": [
          {
            "$ref": "#/components/parameters/type"
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
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/tag"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/changedSince"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/deleted"
          },
          {
            "name": "view",
            "in": "query",
            "description": "How much of each resource is told: relations adds what it depends on and is part of, full adds that and its description",
            "schema": {
              "type": "string",
              "enum": [
                "summary",
                "relations",
                "full"
              ],
              "default": "summary"
            }
          },
          {
            "$ref": "#/components/parameters/orderBy"
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
                  "$ref": "#/components/schemas/ResourcePage"
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
    "/resources/summary": {
      "get": {
        "operationId": "summarizeResources",
        "summary": "How many resources match, by type, Region, account, environment, owner, system and state",
        "parameters": [
          {
            "$ref": "#/components/parameters/type"
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
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/tag"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/changedSince"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/deleted"
          }
        ],
        "responses": {
          "200": {
            "description": "The counts",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ResourceSummary"
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
    "/resources/export": {
      "get": {
        "operationId": "exportResources",
        "summary": "All resources that match, as a file with the columns asked for",
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
            "description": "The columns in their order; by default those of the inventory page",
            "schema": {
              "type": "array",
              "maxItems": 40,
              "items": {
                "type": "string",
                "enum": [
                  "name",
                  "type",
                  "resourceId",
                  "arn",
                  "accountId",
                  "accountName",
                  "region",
                  "environment",
                  "owner",
                  "system",
                  "component",
                  "state",
                  "tags",
                  "createdAt",
                  "firstSeenAt",
                  "observedAt",
                  "changedAt",
                  "deletedAt"
                ]
              }
            }
          },
          {
            "$ref": "#/components/parameters/type"
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
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/tag"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/changedSince"
          },
          {
            "$ref": "#/components/parameters/unowned"
          },
          {
            "$ref": "#/components/parameters/deleted"
          },
          {
            "$ref": "#/components/parameters/orderBy"
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
    "/resource": {
      "get": {
        "operationId": "getResource",
        "summary": "One resource with its relations in both directions",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          }
        ],
        "responses": {
          "200": {
            "description": "The resource",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ResourceDetail"
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
    "/resource/history": {
      "get": {
        "operationId": "getResourceHistory",
        "summary": "What changed on one resource, newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
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
            "description": "One page of changes",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ResourceChangePage"
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
    "/resource/metrics": {
      "get": {
        "operationId": "getResourceMetrics",
        "summary": "The stored metric series of one resource over a time range",
        "parameters": [
          {
            "$ref": "#/components/parameters/arn"
          },
          {
            "name": "metric",
            "in": "query",
            "description": "Ids of metric series definitions; all that the resource has by default",
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "type": "string"
              }
            }
          },
          {
            "name": "from",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The series, at the finest resolution that retention still holds for the range and that gives at most 1,500 points each",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MetricSeriesList"
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
    "/metrics/summary": {
      "get": {
        "operationId": "summarizeMetrics",
        "summary": "What the stored metric series of the resources that the caller may read came to over the last days, by resource, metric and dimensions",
        "parameters": [
          {
            "name": "metric",
            "in": "query",
            "description": "Ids of metric series definitions; all by default",
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "type": "string"
              }
            }
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "name": "arn",
            "in": "query",
            "allowReserved": true,
            "description": "ARNs of resources; one of them",
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
          {
            "name": "days",
            "in": "query",
            "description": "How many days back from now",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 90,
              "default": 30
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 500
            }
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of series, in the order of their ARNs",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MetricSummaryPage"
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
        "operationId": "listChanges",
        "summary": "The newest changes of all resources that the caller may read",
        "parameters": [
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/accountId"
          },
          {
            "$ref": "#/components/parameters/region"
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
            "name": "kind",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 4,
              "items": {
                "$ref": "#/components/schemas/ResourceChangeKind"
              }
            }
          },
          {
            "$ref": "#/components/parameters/changedSince"
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
            "description": "One page of changes",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ResourceChangePage"
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
    "/coverage": {
      "get": {
        "operationId": "getCoverage",
        "summary": "For every account, Region and collector, when it was last read and why not since",
        "parameters": [
          {
            "$ref": "#/components/parameters/accountId"
          },
          {
            "$ref": "#/components/parameters/region"
          },
          {
            "name": "collector",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 100,
              "items": {
                "type": "string"
              }
            }
          },
          {
            "name": "outcome",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/ScanOutcome"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The coverage",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Coverage"
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
    "/coverage/scan": {
      "post": {
        "operationId": "requestScan",
        "summary": "Ask for targets to be read again now instead of when they are due",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "accountId": {
                    "type": "string",
                    "pattern": "^\\d{12}$"
                  },
                  "region": {
                    "type": "string",
                    "maxLength": 32
                  },
                  "collector": {
                    "type": "string",
                    "maxLength": 100
                  }
                }
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "They are queued",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "queuedCount"
                  ],
                  "properties": {
                    "queuedCount": {
                      "type": "integer"
                    }
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
    "/usage": {
      "get": {
        "operationId": "getUsage",
        "summary": "The requests that the portal sent to AWS and what AWS charges for them",
        "parameters": [
          {
            "name": "days",
            "in": "query",
            "description": "How many days back, today included (UTC)",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 92,
              "default": 7
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The usage",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Usage"
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
        "schema": {
          "type": "string",
          "minLength": 8,
          "maxLength": 2048
        }
      },
      "type": {
        "name": "type",
        "in": "query",
        "allowReserved": true,
        "description": "CloudFormation names of resource types; one of them",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "maxLength": 128
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
        "allowReserved": true,
        "description": "Entity references of owners, for example group:default/orders-team",
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
      "state": {
        "name": "state",
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
      "tag": {
        "name": "tag",
        "in": "query",
        "allowReserved": true,
        "description": "key=value, or key alone for any value; all of them",
        "schema": {
          "type": "array",
          "maxItems": 20,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 400
          }
        }
      },
      "text": {
        "name": "text",
        "in": "query",
        "allowReserved": true,
        "description": "Words that must all occur in the name, id, ARN or tags",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "changedSince": {
        "name": "changedSince",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "unowned": {
        "name": "unowned",
        "in": "query",
        "description": "true for only those without an owner that could have one, false for only those with one",
        "schema": {
          "type": "boolean"
        }
      },
      "deleted": {
        "name": "deleted",
        "in": "query",
        "description": "Whether resources that are gone from AWS are included",
        "schema": {
          "type": "string",
          "enum": [
            "exclude",
            "include",
            "only"
          ],
          "default": "exclude"
        }
      },
      "orderBy": {
        "name": "orderBy",
        "in": "query",
        "description": "By state the worst come first, those without one last, and equals by name",
        "schema": {
          "type": "string",
          "enum": [
            "name",
            "type",
            "region",
            "accountId",
            "owner",
            "state",
            "changedAt"
          ],
          "default": "name"
        }
      },
      "direction": {
        "name": "direction",
        "in": "query",
        "schema": {
          "type": "string",
          "enum": [
            "asc",
            "desc"
          ],
          "default": "asc"
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
      "Freshness": {
        "type": "object",
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "fresh",
              "aging",
              "stale",
              "never"
            ]
          },
          "ageSeconds": {
            "type": "integer"
          }
        }
      },
      "Resource": {
        "type": "object",
        "required": [
          "arn",
          "type",
          "name",
          "resourceId",
          "accountId",
          "region",
          "firstSeenAt",
          "observedAt",
          "changedAt",
          "freshness",
          "source"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "resourceId": {
            "type": "string"
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
          "environment": {
            "type": "string"
          },
          "owner": {
            "type": "string",
            "description": "Entity reference, for example group:default/orders-team"
          },
          "system": {
            "type": "string"
          },
          "component": {
            "type": "string"
          },
          "attribution": {
            "description": "Where owner, system, environment and component come from",
            "type": "object",
            "properties": {
              "owner": {
                "$ref": "#/components/schemas/AttributionSource"
              },
              "system": {
                "$ref": "#/components/schemas/AttributionSource"
              },
              "environment": {
                "$ref": "#/components/schemas/AttributionSource"
              },
              "component": {
                "$ref": "#/components/schemas/AttributionSource"
              }
            }
          },
          "state": {
            "type": "string"
          },
          "tags": {
            "description": "Absent when the tags could not be read",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "firstSeenAt": {
            "type": "string",
            "format": "date-time"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When AWS last said that it exists as described"
          },
          "changedAt": {
            "type": "string",
            "format": "date-time"
          },
          "deletedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When a complete scan first did not find it any more"
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "source": {
            "type": "string",
            "description": "The id of the collector that read it"
          },
          "attributes": {
            "description": "What AWS says about it, in AWS's own field names. In lists only with view=full.",
            "type": "object",
            "additionalProperties": true
          },
          "volatile": {
            "description": "What AWS says about it that changes all the time. In lists only with view=full.",
            "type": "object",
            "additionalProperties": true
          },
          "unread": {
            "description": "What of it could not be read when it was last seen, and is left out of the rest. Coverage says why. In lists only with view=full.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UnreadPart"
            }
          },
          "belongsTo": {
            "description": "The ARN of the resource that it is a copy, a record or a detail of. In lists only with view=relations or view=full.",
            "type": "string"
          },
          "relations": {
            "description": "What it depends on or is part of, as AWS describes it. In lists only with view=relations or view=full.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "relation",
                "targetArn"
              ],
              "properties": {
                "relation": {
                  "type": "string",
                  "enum": [
                    "dependsOn",
                    "partOf"
                  ]
                },
                "targetArn": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "AttributionSource": {
        "description": "Its own tag, the resource that it is a copy, record or detail of, or its account's default. Of an owner aws says that there is none because AWS made it.",
        "type": "string",
        "enum": [
          "tag",
          "related",
          "account",
          "aws"
        ]
      },
      "UnreadPart": {
        "type": "object",
        "required": [
          "path"
        ],
        "properties": {
          "path": {
            "description": "A JSON pointer, for example /attributes/LifecycleConfiguration. A name and relations that could not be read are those that were read last.",
            "type": "string"
          },
          "lastKnown": {
            "description": "Of an attribute or the state, as it was last read. Absent when AWS said then that there was none."
          },
          "readAt": {
            "description": "When it was last read; absent when it never was",
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "RelatedResource": {
        "type": "object",
        "required": [
          "relation",
          "direction",
          "arn"
        ],
        "properties": {
          "relation": {
            "type": "string",
            "enum": [
              "dependsOn",
              "partOf"
            ]
          },
          "direction": {
            "type": "string",
            "enum": [
              "outgoing",
              "incoming"
            ]
          },
          "arn": {
            "type": "string"
          },
          "name": {
            "type": "string",
            "description": "Absent when the inventory does not know the resource or the caller may not read it"
          },
          "type": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "accountId": {
            "type": "string"
          },
          "state": {
            "type": "string"
          }
        }
      },
      "ResourceDetail": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Resource"
          },
          {
            "type": "object",
            "required": [
              "attributes",
              "volatile",
              "related"
            ],
            "properties": {
              "attributes": {
                "type": "object",
                "additionalProperties": true
              },
              "volatile": {
                "type": "object",
                "additionalProperties": true
              },
              "related": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/RelatedResource"
                }
              },
              "relatedTruncated": {
                "type": "boolean",
                "description": "Whether there are more related resources than are listed"
              }
            }
          }
        ]
      },
      "ResourcePage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Resource"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "FacetValue": {
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
            "type": "string"
          },
          "count": {
            "type": "integer"
          }
        }
      },
      "ResourceSummary": {
        "type": "object",
        "required": [
          "totalCount",
          "unownedCount",
          "types",
          "regions",
          "accounts",
          "environments",
          "owners",
          "systems",
          "states"
        ],
        "properties": {
          "totalCount": {
            "type": "integer"
          },
          "unownedCount": {
            "type": "integer"
          },
          "types": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "regions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "accounts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "environments": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "owners": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "systems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "states": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          }
        }
      },
      "FieldChange": {
        "type": "object",
        "required": [
          "path"
        ],
        "properties": {
          "path": {
            "type": "string",
            "description": "JSON pointer, for example /attributes/EngineVersion or /tags/owner"
          },
          "from": {
            "description": "Absent when there was nothing"
          },
          "to": {
            "description": "Absent when there is nothing any more"
          }
        }
      },
      "ResourceChangeKind": {
        "type": "string",
        "enum": [
          "appeared",
          "changed",
          "disappeared",
          "reappeared"
        ]
      },
      "ResourceChange": {
        "type": "object",
        "required": [
          "id",
          "arn",
          "type",
          "name",
          "accountId",
          "region",
          "kind",
          "changedAt",
          "changes"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "arn": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "accountId": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/ResourceChangeKind"
          },
          "changedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal saw it; it happened between the scan before and this time"
          },
          "previouslyObservedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal had last seen it as it was before"
          },
          "changes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FieldChange"
            }
          }
        }
      },
      "ResourceChangePage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ResourceChange"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "MetricPoint": {
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
      "MetricSeries": {
        "type": "object",
        "required": [
          "metric",
          "title",
          "unit",
          "statistic",
          "resolutionSeconds",
          "dimensions",
          "points"
        ],
        "properties": {
          "metric": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "unit": {
            "type": "string"
          },
          "statistic": {
            "type": "string"
          },
          "resolutionSeconds": {
            "type": "integer"
          },
          "dimensions": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When CloudWatch was last asked for it successfully"
          },
          "failure": {
            "$ref": "#/components/schemas/ReadFailure"
          },
          "points": {
            "type": "array",
            "description": "In order of time; where CloudWatch had no data there is no point",
            "items": {
              "$ref": "#/components/schemas/MetricPoint"
            }
          }
        }
      },
      "MetricSeriesList": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MetricSeries"
            }
          }
        }
      },
      "MetricSummary": {
        "type": "object",
        "required": [
          "arn",
          "metric",
          "unit",
          "statistic",
          "dimensions",
          "pointCount"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "metric": {
            "type": "string"
          },
          "unit": {
            "type": "string"
          },
          "statistic": {
            "type": "string"
          },
          "dimensions": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When CloudWatch was last asked for it successfully"
          },
          "failure": {
            "$ref": "#/components/schemas/ReadFailure"
          },
          "newest": {
            "description": "The newest point, however old it is; absent when there is none",
            "type": "object",
            "required": [
              "time",
              "value"
            ],
            "properties": {
              "time": {
                "type": "string",
                "format": "date-time"
              },
              "value": {
                "type": "number"
              }
            }
          },
          "pointCount": {
            "type": "integer",
            "description": "How many points of the days minimum, maximum, average and slope are made of: one an hour, or one a period where that is longer"
          },
          "oldestPointAt": {
            "type": "string",
            "format": "date-time",
            "description": "The time of the first of these points"
          },
          "minimum": {
            "type": "number",
            "description": "Absent without points, as maximum and average"
          },
          "maximum": {
            "type": "number"
          },
          "average": {
            "type": "number"
          },
          "slopePerSecond": {
            "type": "number",
            "description": "By how much of the unit it grows in a second, by least squares; absent with fewer than two points. Of what is free or used of a capacity it is that of its daily medians since something was last cleared or added at once, or before that where it is less than three days ago"
          }
        }
      },
      "MetricSummaryPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MetricSummary"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ScanOutcome": {
        "type": "string",
        "enum": [
          "complete",
          "partial",
          "failed",
          "running",
          "pending"
        ]
      },
      "ReadFailure": {
        "type": "object",
        "required": [
          "reason",
          "message"
        ],
        "properties": {
          "reason": {
            "type": "string",
            "enum": [
              "denied",
              "throttled",
              "unreachable",
              "unsupported",
              "invalid-answer",
              "error"
            ]
          },
          "message": {
            "type": "string"
          },
          "missingAction": {
            "type": "string"
          },
          "awsErrorCode": {
            "type": "string"
          },
          "arn": {
            "type": "string"
          }
        }
      },
      "CoverageEntry": {
        "type": "object",
        "required": [
          "accountId",
          "accountName",
          "region",
          "collector",
          "collectorTitle",
          "resourceTypes",
          "intervalSeconds",
          "outcome",
          "freshness",
          "resourceCount",
          "problems"
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
          "collector": {
            "type": "string"
          },
          "collectorTitle": {
            "type": "string"
          },
          "resourceTypes": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "intervalSeconds": {
            "type": "integer"
          },
          "outcome": {
            "$ref": "#/components/schemas/ScanOutcome"
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "lastSuccessAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the last complete scan began"
          },
          "lastAttemptAt": {
            "type": "string",
            "format": "date-time"
          },
          "lastDurationSeconds": {
            "type": "number"
          },
          "nextAttemptAt": {
            "type": "string",
            "format": "date-time"
          },
          "resourceCount": {
            "type": "integer"
          },
          "failure": {
            "$ref": "#/components/schemas/ReadFailure"
          },
          "problems": {
            "description": "What a partial scan could not read, at most 20",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReadFailure"
            }
          },
          "problemCount": {
            "type": "integer"
          }
        }
      },
      "CoverageCell": {
        "type": "object",
        "required": [
          "accountId",
          "accountName",
          "region",
          "worst",
          "entryCount",
          "unreadableCount",
          "partialCount"
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
          "worst": {
            "type": "string",
            "description": "The worst state of the cell",
            "enum": [
              "fresh",
              "aging",
              "stale",
              "never",
              "failed",
              "partial"
            ]
          },
          "entryCount": {
            "type": "integer"
          },
          "unreadableCount": {
            "type": "integer",
            "description": "How many reads failed"
          },
          "partialCount": {
            "type": "integer",
            "description": "How many others did not bring everything"
          },
          "oldestSuccessAt": {
            "type": "string",
            "format": "date-time"
          },
          "reasons": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReadFailure"
            }
          }
        }
      },
      "Coverage": {
        "type": "object",
        "required": [
          "generatedAt",
          "accounts",
          "regions",
          "grid",
          "items",
          "iamActionsMissing"
        ],
        "properties": {
          "generatedAt": {
            "type": "string",
            "format": "date-time"
          },
          "accounts": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "accountId",
                "name",
                "source"
              ],
              "properties": {
                "accountId": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "source": {
                  "type": "string",
                  "enum": [
                    "config",
                    "organizations"
                  ]
                }
              }
            }
          },
          "accountsFailure": {
            "$ref": "#/components/schemas/ReadFailure"
          },
          "regions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "grid": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CoverageCell"
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CoverageEntry"
            }
          },
          "iamActionsMissing": {
            "type": "array",
            "description": "What to grant, by account",
            "items": {
              "type": "object",
              "required": [
                "accountId",
                "actions"
              ],
              "properties": {
                "accountId": {
                  "type": "string"
                },
                "actions": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      },
      "UsageLine": {
        "type": "object",
        "required": [
          "service",
          "operation",
          "requestCount",
          "billableUnits",
          "costUsd",
          "failedCount"
        ],
        "properties": {
          "service": {
            "type": "string"
          },
          "operation": {
            "type": "string"
          },
          "requestCount": {
            "type": "integer"
          },
          "failedCount": {
            "type": "integer"
          },
          "billableUnits": {
            "type": "integer"
          },
          "costUsd": {
            "type": "number"
          }
        }
      },
      "UsageDay": {
        "type": "object",
        "required": [
          "day",
          "requestCount",
          "costUsd"
        ],
        "properties": {
          "day": {
            "type": "string",
            "format": "date"
          },
          "requestCount": {
            "type": "integer"
          },
          "failedCount": {
            "type": "integer"
          },
          "costUsd": {
            "type": "number"
          }
        }
      },
      "Usage": {
        "type": "object",
        "required": [
          "from",
          "to",
          "requestCount",
          "costUsd",
          "costUsdPerDay",
          "days",
          "lines",
          "targets"
        ],
        "properties": {
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "to": {
            "type": "string",
            "format": "date-time"
          },
          "requestCount": {
            "type": "integer"
          },
          "failedCount": {
            "type": "integer"
          },
          "costUsd": {
            "type": "number"
          },
          "costUsdPerDay": {
            "type": "number",
            "description": "The cost of the last 24 hours"
          },
          "days": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UsageDay"
            }
          },
          "lines": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UsageLine"
            }
          },
          "targets": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "accountId",
                "region",
                "requestCount",
                "failedCount"
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
                "requestCount": {
                  "type": "integer"
                },
                "failedCount": {
                  "type": "integer"
                }
              }
            }
          }
        }
      }
    }
  }
} as const;
