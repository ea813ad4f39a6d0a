variable "project" {
  description = "Id of the Google Cloud project in which everything is made and billed."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project))
    error_message = "project must be a project's id: 6 to 30 lower-case letters, digits and hyphens."
  }
}

variable "region" {
  description = "Region of cluster, Kafka and network, for example europe-west3."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]+$", var.region))
    error_message = "region must be a region such as europe-west3, not a zone."
  }
}

variable "name" {
  description = "What the names of all resources start with."
  type        = string
  default     = "tributary"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,18}[a-z0-9]$", var.name))
    error_message = "name must have 3 to 20 lower-case letters, digits and hyphens."
  }
}

variable "namespace" {
  description = "Namespace of the instances in Kubernetes; workload identity is given to its service account 'tributary'."
  type        = string
  default     = "tributary"

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "namespace must be the name of a Kubernetes namespace."
  }
}

variable "kafka_vcpus" {
  description = "vCPUs of the Kafka cluster, over all brokers; at least 3."
  type        = number
  default     = 3

  validation {
    condition     = var.kafka_vcpus >= 3 && floor(var.kafka_vcpus) == var.kafka_vcpus
    error_message = "kafka_vcpus must be a whole number, 3 or more."
  }
}

variable "kafka_memory_gib" {
  description = "Memory of the Kafka cluster in GiB, over all brokers; 1 to 8 for each vCPU."
  type        = number
  default     = 12

  validation {
    condition     = var.kafka_memory_gib >= var.kafka_vcpus && var.kafka_memory_gib <= 8 * var.kafka_vcpus
    error_message = "kafka_memory_gib must be from 1 to 8 for each vCPU."
  }
}

variable "control_plane_readers" {
  description = "Networks in CIDR notation from which the cluster's API may be reached; none: only from the cluster's own network."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for cidr in values(var.control_plane_readers) : can(cidrhost(cidr, 0)) && cidr != "0.0.0.0/0"])
    error_message = "control_plane_readers must be networks such as 203.0.113.0/24, and not the whole internet."
  }
}

variable "deletion_protection" {
  description = "Whether `terraform destroy` is refused for the cluster."
  type        = bool
  default     = true
}
