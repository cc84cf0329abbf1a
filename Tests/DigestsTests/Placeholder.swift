// Placeholder while the scratch package resolves.
