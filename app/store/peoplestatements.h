#pragma once

#include "app/store/sql.h"

/// The statements about people and their addresses, file by file; see statements.h.
namespace migochat::statements {

[[nodiscard]] SqlList accountState();
[[nodiscard]] SqlList contactAccounts();
[[nodiscard]] SqlList contactIdentities();
[[nodiscard]] SqlList contactKeys();
[[nodiscard]] SqlList contactsCompare();
[[nodiscard]] SqlList contactsEdit();
[[nodiscard]] SqlList contactsLearn();
[[nodiscard]] SqlList contactsRename();
[[nodiscard]] SqlList customerPage();
[[nodiscard]] SqlList erasing();
[[nodiscard]] SqlList erasingIndexes();
[[nodiscard]] SqlList erasingRows();
[[nodiscard]] SqlList mentions();
[[nodiscard]] SqlList merges();
[[nodiscard]] SqlList mergesJoin();
[[nodiscard]] SqlList mergesJoinRows();
[[nodiscard]] SqlList mergesLeads();
[[nodiscard]] SqlList mergesPlan();
[[nodiscard]] SqlList mergesRows();
[[nodiscard]] SqlList mergesSplit();
[[nodiscard]] SqlList mergesUndo();
[[nodiscard]] SqlList newLeads();
[[nodiscard]] SqlList notes();
[[nodiscard]] SqlList privacy();
[[nodiscard]] SqlList productQuestions();
[[nodiscard]] SqlList suggestions();
[[nodiscard]] SqlList tasks();
[[nodiscard]] SqlList threadOwners();

} // namespace migochat::statements
