terraform {
  required_version = ">= 1.9, < 2.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "6.36.0"
    }
  }
  # State holds what was made: keep it where the team can lock it, for example
  #   backend "gcs" { bucket = "…", prefix = "tributary" }
}

provider "google" {
  project = var.project
  region  = var.region
}
