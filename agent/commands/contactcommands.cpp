#include "agent/commands/contactcommands.h"

#include "agent/commands/commandrouter.h"
#include "app/domain/phone.h"
#include "app/protocol/contactcommands.h"
#include "app/store/contactidentities.h"
#include "app/store/contacts.h"
#include "app/store/contactsedit.h"
#include "app/store/erasing.h"
#include "app/store/merges.h"
#include "app/store/settings.h"
#include "app/store/suggestions.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Command>
merges::Request requestOf(const Command &command, const CommandContext &context)
{
    return {.kept = command.kept,
            .gone = command.gone,
            .takeFromGone = command.takeFromGone,
            .actor = context.actor(),
            .reason = u"by_person"_s,
            .now = context.now};
}

/// What the store refuses, in words for the screen.
Refusal mergeRefusal(const Error &why, bool isSame)
{
    if (isSame)
        return {ErrorCode::Conflict, u"same_contact"_s};
    if (why.code == ErrorCode::NotFound)
        return {ErrorCode::NotFound, u"no_such_contact"_s};
    if (why.code == ErrorCode::Conflict)
        return {ErrorCode::Conflict, u"merged_already"_s};
    return why;
}

CommandResult<MergePreview> previewMerge(Transaction &transaction, const PreviewMerge &command,
                                         const CommandContext &context)
{
    const auto preview = merges::preview(transaction.database(), requestOf(command, context));
    if (!preview)
        return tl::unexpected(mergeRefusal(preview.error(), command.kept == command.gone));
    MergePreview reply;
    for (const merges::Field &field : preview->fields)
        reply.fields.append({field.name, field.kept, field.gone, field.result});
    reply.identities = preview->identities;
    reply.conversations = preview->conversations;
    reply.joinedConversations = preview->joinedConversations;
    reply.messages = preview->messages;
    reply.notes = preview->notes;
    reply.tasks = preview->tasks;
    reply.touches = preview->touches;
    reply.tags = preview->tags;
    return reply;
}

CommandResult<MergeDone> mergeContacts(Transaction &transaction, const MergeContacts &command,
                                       const CommandContext &context)
{
    const auto merge = merges::merge(transaction, requestOf(command, context));
    if (!merge)
        return tl::unexpected(mergeRefusal(merge.error(), command.kept == command.gone));
    return MergeDone{*merge};
}

CommandResult<Done> undoMerge(Transaction &transaction, const UndoMerge &command, const CommandContext &context)
{
    const Result<> undone =
        merges::undo(transaction, {.merge = command.merge, .actor = context.actor(), .now = context.now});
    if (!undone && undone.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_merge"_s);
    if (!undone && undone.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"cannot_undo"_s);
    return replyWhenDone(undone, Done{});
}

CommandResult<MergeDone> splitContact(Transaction &transaction, const SplitContact &command,
                                      const CommandContext &context)
{
    const auto split =
        merges::split(transaction, {.identities = command.identities, .actor = context.actor(), .now = context.now});
    if (!split && split.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_identity"_s);
    if (!split && split.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"last_identity"_s);
    if (!split)
        return tl::unexpected(Refusal(split.error()));
    return MergeDone{*split};
}

CommandResult<Done> dismissSuggestion(Transaction &transaction, const DismissSuggestion &command,
                                      const CommandContext &context)
{
    const Result<> dismissed = suggestions::dismiss(transaction, command.suggestion, context.staff, context.now);
    if (!dismissed && dismissed.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_suggestion"_s);
    return replyWhenDone(dismissed, Done{});
}

CommandResult<contacts::Change> changeOf(Transaction &transaction, ContactId contact, const CommandContext &context)
{
    const auto known = contacts::find(transaction.database(), contact);
    if (!known)
        return failed(known, u"contact");
    if (!*known)
        return refuse(ErrorCode::NotFound, u"no_such_contact"_s);
    return contacts::Change{.contact = contact, .actor = context.actor(), .now = context.now};
}

/// E.164 of everything that was typed; empty lines are no numbers.
CommandResult<QStringList> phonesOf(const QStringList &typed)
{
    QStringList phones;
    for (const QString &text : typed) {
        if (text.trimmed().isEmpty())
            continue;
        const QString number = e164(text);
        if (number.isEmpty())
            return refuse(ErrorCode::Refused, u"phone_invalid"_s);
        if (!phones.contains(number))
            phones.append(number);
    }
    return phones;
}

CommandResult<Done> check(const EditContact &command)
{
    if (command.name && command.name->trimmed().isEmpty())
        return refuse(ErrorCode::Refused, u"name_empty"_s);
    const QString email = command.email.value_or(QString()).trimmed();
    if (!email.isEmpty() && (!email.contains(u'@') || email.contains(u' ')))
        return refuse(ErrorCode::Refused, u"email_invalid"_s);
    return Done{};
}

CommandResult<Done> setFields(Transaction &transaction, const EditContact &command, const contacts::Change &change)
{
    using contacts::Field;
    const std::array<std::pair<Field, const std::optional<QString> *>, 7> fields{
        {{Field::Name, &command.name},
         {Field::Company, &command.company},
         {Field::Governorate, &command.governorate},
         {Field::City, &command.city},
         {Field::Address, &command.address},
         {Field::Email, &command.email},
         {Field::Language, &command.language}}};
    for (const auto &[field, value] : fields) {
        if (!*value)
            continue;
        if (const Result<> set = contacts::setField(transaction, change, field, (*value)->trimmed()); !set)
            return tl::unexpected(Refusal(set.error()));
    }
    return Done{};
}

CommandResult<Done> editContact(Transaction &transaction, const EditContact &command, const CommandContext &context)
{
    if (const auto fine = check(command); !fine)
        return fine;
    const auto change = changeOf(transaction, command.contact, context);
    if (!change)
        return tl::unexpected(change.error());
    const auto phones = phonesOf(command.phones.value_or(QStringList()));
    if (!phones)
        return tl::unexpected(phones.error());
    if (const auto set = setFields(transaction, command, *change); !set)
        return set;
    if (command.phones) {
        if (const Result<> set = contacts::setPhones(transaction, *change, *phones); !set)
            return tl::unexpected(Refusal(set.error()));
    }
    if (!command.email)
        return Done{};
    return replyWhenDone(
        contacts::learnEmail(
            transaction, {.contact = command.contact, .account = {}, .channel = whatsAppChannel(), .now = context.now},
            *command.email),
        Done{});
}

CommandResult<Done> setConsent(Transaction &transaction, const SetConsent &command, const CommandContext &context)
{
    const auto change = changeOf(transaction, command.contact, context);
    if (!change)
        return tl::unexpected(change.error());
    return replyWhenDone(contacts::setConsentHeard(transaction, *change, command.marketingAllowed), Done{});
}

CommandResult<Done> blockContact(Transaction &transaction, const BlockContact &command, const CommandContext &context)
{
    const auto change = changeOf(transaction, command.contact, context);
    if (!change)
        return tl::unexpected(change.error());
    return replyWhenDone(contacts::setBlocked(transaction, *change, command.blocked), Done{});
}

/// Whoever only sells must not make a complaint disappear.
Result<bool> mayErase(const Database &database, StaffId staff)
{
    const auto everybody = settings::staff(database);
    if (!everybody)
        return failed(everybody, u"staff");
    return std::ranges::any_of(*everybody, [staff](const settings::Staff &one) {
        return one.id == staff && (one.role == "owner"_L1 || one.role == "senior"_L1);
    });
}

CommandResult<Erased> eraseContact(Transaction &transaction, const EraseContact &command, const CommandContext &context)
{
    const Result<bool> may = mayErase(transaction.database(), context.staff);
    if (!may)
        return tl::unexpected(Refusal(may.error()));
    if (!*may)
        return refuse(ErrorCode::Refused, u"not_allowed"_s);
    const auto proof =
        erasing::erase(transaction, {.contact = command.contact, .staff = context.staff, .now = context.now});
    if (!proof && proof.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_contact"_s);
    if (!proof && proof.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::Conflict, u"is_sending"_s);
    if (!proof)
        return tl::unexpected(Refusal(proof.error()));
    return Erased{*proof};
}

} // namespace

void addContactCommands(CommandRouter &router)
{
    router.add<PreviewMerge>(previewMerge);
    router.add<MergeContacts>(mergeContacts);
    router.add<UndoMerge>(undoMerge);
    router.add<SplitContact>(splitContact);
    router.add<DismissSuggestion>(dismissSuggestion);
    router.add<EditContact>(editContact);
    router.add<SetConsent>(setConsent);
    router.add<BlockContact>(blockContact);
    router.add<EraseContact>(eraseContact);
}

} // namespace migochat
