#include "app/protocol/notecommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject PinNote::toJson() const
{
    return {{u"note"_s, note.value()}, {u"pinned"_s, pinned}};
}

Result<PinNote> PinNote::fromJson(const QJsonObject &object)
{
    const auto note = json::requireId<NoteId>(object, "note"_L1);
    if (!note)
        return failed(note);
    return PinNote{*note, object["pinned"_L1].toBool(true)};
}

} // namespace migochat
