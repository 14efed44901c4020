#include "app/protocol/privacycommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<LookAtNumber> LookAtNumber::fromJson(const QJsonObject &object)
{
    const auto contact = json::requireId<ContactId>(object, "contact"_L1);
    if (!contact)
        return failed(contact);
    return LookAtNumber{*contact};
}

Result<NoteExport> NoteExport::fromJson(const QJsonObject &object)
{
    const auto conversations = json::requireNumber<int>(object, "conversations"_L1, 1);
    if (!conversations)
        return failed(conversations);
    return NoteExport{*conversations};
}

} // namespace migochat
