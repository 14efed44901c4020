#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/enumtext.h"
#include "app/domain/id.h"

#include <array>

namespace migochat {

/// The kinds of address under which one person may be known. A WhatsApp customer may have no phone.
enum class IdentityKind {
    PageScopedId,     ///< Messenger PSID or Instagram IGSID, unique per page or account
    WhatsAppId,       ///< wa_id: international number without plus
    BusinessScopedId, ///< WhatsApp business-scoped user id, "EG.1000000000004"
    Phone,            ///< E.164 with plus
    Username,         ///< shown name only, may change hands
    CommentAuthor,    ///< who wrote under a post: reached by a private reply only, until that names a PSID
    Email,            ///< of a lead form; nobody is reached there by a channel
};

template <>
struct EnumText<IdentityKind> {
    static constexpr std::array table{
        std::pair{IdentityKind::PageScopedId, QLatin1StringView("psid")},
        std::pair{IdentityKind::WhatsAppId, QLatin1StringView("wa_id")},
        std::pair{IdentityKind::BusinessScopedId, QLatin1StringView("bsuid")},
        std::pair{IdentityKind::Phone, QLatin1StringView("phone")},
        std::pair{IdentityKind::Username, QLatin1StringView("username")},
        std::pair{IdentityKind::CommentAuthor, QLatin1StringView("commenter")},
        std::pair{IdentityKind::Email, QLatin1StringView("email")},
    };
};

/// One address as it came from outside, before it is a row.
struct IdentityKey {
    IdentityKind kind = IdentityKind::PageScopedId;
    QString value;

    friend bool operator==(const IdentityKey &, const IdentityKey &) = default;
};

} // namespace migochat
