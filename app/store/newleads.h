#pragma once

#include "app/store/leads.h"
#include "app/store/transaction.h"

/// A lead that a person types in: whoever called, came into the shop or was recommended.
namespace migochat::newleads {

struct Wanted {
    QString name{};
    QString phone{}; ///< E.164
    QString interest{};
    StaffId owner{}; ///< invalid: nobody yet
    leads::Actor actor{};
    Instant now{};
};
struct Begun {
    ContactId contact{};
    ConversationId conversation{}; ///< of a known customer the newest one, on WhatsApp where there is one
    bool isKnown = false;          ///< somebody has this number already: nothing was changed
};
/// A customer with a WhatsApp conversation that only a template can answer, as after a lead form.
/// Errors: NotFound when we have no number on WhatsApp.
[[nodiscard]] Result<Begun> begin(Transaction &transaction, const Wanted &wanted);

} // namespace migochat::newleads
