#include "app/store/notes.h"

#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kSetPinned{"notes.setPinned"_L1, R"(
    UPDATE note SET pinned = :pinned WHERE id = :note RETURNING contact_id
)"_L1};

constexpr Sql kPinned{"notes.pinned"_L1, R"(
    SELECT n.id, n.conversation_id, n.staff_id, ifnull(s.name, ''), n.text, n.at
    FROM conversation c CROSS JOIN note n ON n.conversation_id = c.id LEFT JOIN staff s ON s.id = n.staff_id
    WHERE c.contact_id = :contact AND n.pinned = 1 ORDER BY n.at DESC, n.id DESC
)"_L1};

constexpr std::array kStatements{kSetPinned, kPinned};

} // namespace

SqlList statements::notes()
{
    return kStatements;
}

namespace notes {

Result<> setPinned(Transaction &transaction, NoteId note, bool pinned)
{
    const auto contact = readOne(
        transaction.database(), kSetPinned, [&](Statement &s) { s.bind(":note"_L1, note).bind(":pinned"_L1, pinned); },
        kFirstInteger);
    if (!contact)
        return failed(contact, u"pin note");
    if (!*contact)
        return fail(ErrorCode::NotFound, u"note %1"_s.arg(note.value()));
    transaction.changed(Topic::Note, note);
    transaction.changed(Topic::Contact, **contact);
    return {};
}

Result<QList<Note>> pinned(const Database &database, ContactId contact)
{
    return readAll(
        database, kPinned, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) {
            return Note{row.id<NoteId>(0), row.id<ConversationId>(1), row.id<StaffId>(2), row.text(3), row.text(4),
                        row.instant(5)};
        });
}

} // namespace notes

} // namespace migochat
