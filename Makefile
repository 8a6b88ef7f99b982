# Les deux commandes du README : make demo, make test.
.DEFAULT_GOAL := aide
.PHONY: aide demo test format lint nettoyer

aide: ## Montre cette aide
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: ## Population inventée, douze mois de fichiers, la semaine entière entre les deux programmes, puis leurs écrans
	@./passerelle demo

test: ## Installe ce qu'il faut, construit, passe tous les essais sur les deux bases
	@outils/tester

format: ## Met le code en forme
	dotnet format Passerelle.slnx --exclude src/Passerelle/Migrations src/Plateforme/Migrations

lint: ## Dit ce qui n'est pas en forme, sans rien changer
	dotnet format Passerelle.slnx --verify-no-changes --exclude src/Passerelle/Migrations src/Plateforme/Migrations

nettoyer: ## Efface ce qui a été construit ; les données de var/ restent
	rm -rf .outils src/*/bin src/*/obj tests/*/bin tests/*/obj bench/*/bin bench/*/obj
