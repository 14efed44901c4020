#include "app/store/mergesinternal.h"
#include "app/store/peoplestatements.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <tuple>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kContact{"merges.contact"_L1,
                       "SELECT json_object('id', id, 'merged_into', merged_into" MIGOCHAT_MERGED_CONTACT(
                           MIGOCHAT_AS_PAIR) ")"
                                             " FROM contact WHERE id = :contact"_L1};

constexpr Sql kLead{
    "merges.lead"_L1,
    "SELECT json_object('id', id, 'contact_id', contact_id, 'conversation_id', conversation_id, 'score', score,"
    " 'board_position', board_position, 'last_stage_at', last_stage_at, 'created_at', created_at, 'updated_at', "
    "updated_at" MIGOCHAT_MERGED_LEAD(MIGOCHAT_AS_PAIR) ") FROM lead WHERE contact_id = :contact"_L1};

constexpr Sql kThreads{"merges.threads"_L1, R"(
    SELECT id, account_id, identity_id FROM conversation WHERE contact_id = :contact
)"_L1};

constexpr Sql kCounts{"merges.counts"_L1, R"(
    SELECT (SELECT count(*) FROM identity WHERE contact_id = :contact),
           (SELECT count(*) FROM note n JOIN conversation c ON c.id = n.conversation_id WHERE c.contact_id = :contact),
           (SELECT ifnull(sum(message_count), 0) FROM conversation WHERE contact_id = :contact),
           (SELECT count(*) FROM task WHERE contact_id = :contact),
           (SELECT count(*) FROM touch WHERE contact_id = :contact),
           (SELECT count(*) FROM contact_tag WHERE contact_id = :contact)
)"_L1};

constexpr std::array kStatements{kContact, kLead, kThreads, kCounts};

constexpr std::array kTextFields{"display_name"_L1, "given_name"_L1, "family_name"_L1, "company"_L1, "governorate"_L1,
                                 "city"_L1,         "address"_L1,    "email"_L1,       "language"_L1};

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

/// Further on the way wins; lost only where both are.
int stageRank(const QJsonValue &stage)
{
    static const QStringList kOrder{u"lost"_s, u"new"_s, u"contacted"_s, u"qualified"_s, u"converted"_s, u"won"_s};
    return static_cast<int>(kOrder.indexOf(stage.toString()));
}

void fillEmpty(QJsonObject &merged, const QJsonObject &gone, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (isEmptyValue(merged.value(name)))
            merged.insert(name, gone.value(name));
    }
}

void takeLater(QJsonObject &merged, const QJsonObject &gone, QLatin1StringView name)
{
    if (isEmptyValue(merged.value(name)) || gone.value(name).toInteger() > merged.value(name).toInteger())
        merged.insert(name, gone.value(name));
}

/// What a customer forbade on one of both addresses is forbidden.
QJsonObject mergeContacts(const QJsonObject &kept, const QJsonObject &gone, const QStringList &takeFromGone)
{
    QJsonObject merged = kept;
    for (const QLatin1StringView name : kTextFields) {
        if (isEmptyValue(kept.value(name)) || takeFromGone.contains(name))
            merged.insert(name, gone.value(name));
    }
    if (isEmptyValue(kept.value("picture_sha256"_L1))) {
        merged.insert("picture_sha256"_L1, gone.value("picture_sha256"_L1));
        merged.insert("picture_path"_L1, gone.value("picture_path"_L1));
    }
    for (const QLatin1StringView name : {"marketing_opt_out"_L1, "blocked"_L1})
        merged.insert(name, std::max(kept.value(name).toInteger(), gone.value(name).toInteger()));
    const bool bothAllow =
        kept.value("marketing_opt_in"_L1).toInteger() != 0 || gone.value("marketing_opt_in"_L1).toInteger() != 0;
    merged.insert("marketing_opt_in"_L1,
                  bothAllow && merged.value("marketing_opt_out"_L1).toInteger() == 0 ? qint64{1} : qint64{0});
    takeLater(merged, gone, "consent_at"_L1);
    return merged;
}

QJsonObject mergeLeads(const QJsonObject &kept, const QJsonObject &gone, const QStringList &takeFromGone)
{
    QJsonObject merged = kept;
    if (gone.isEmpty())
        return merged;
    fillEmpty(merged, gone,
              {"buyer_type"_L1, "interest"_L1, "lost_reason"_L1, "order_number"_L1, "owner_id"_L1,
               "next_follow_up_at"_L1, "follow_up_note"_L1, "form_data"_L1});
    if (merged.value("trade"_L1).toString() == "unknown"_L1)
        merged.insert("trade"_L1, gone.value("trade"_L1));
    if (takeFromGone.contains("stage"_L1) || stageRank(gone.value("stage"_L1)) > stageRank(kept.value("stage"_L1)))
        merged.insert("stage"_L1, gone.value("stage"_L1));
    if (merged.value("stage"_L1).toString() != "lost"_L1)
        merged.insert("lost_reason"_L1, QString());
    takeLater(merged, gone, "value_piastres"_L1);
    if (takeFromGone.contains("value"_L1))
        merged.insert("value_piastres"_L1, gone.value("value_piastres"_L1));
    if (takeFromGone.contains("owner"_L1))
        merged.insert("owner_id"_L1, gone.value("owner_id"_L1));
    takeLater(merged, gone, "last_message_at"_L1);
    return merged;
}

QString shown(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

void addFields(QList<merges::Field> &fields, const merges::Plan &plan)
{
    for (const QLatin1StringView name : kTextFields) {
        fields.append({name, shown(plan.keptContact.value(name)), shown(plan.goneContact.value(name)),
                       shown(plan.mergedContact.value(name))});
    }
    const std::array<std::pair<QLatin1StringView, QLatin1StringView>, 3> ofLead{
        {{"stage"_L1, "stage"_L1}, {"value"_L1, "value_piastres"_L1}, {"owner"_L1, "owner_id"_L1}}};
    for (const auto &[name, column] : ofLead) {
        fields.append({name, shown(plan.keptLead.value(column)), shown(plan.goneLead.value(column)),
                       shown(plan.mergedLead.value(column))});
    }
}

Result<> refuseMerged(const QJsonObject &contact, ContactId id)
{
    if (contact.isEmpty())
        return fail(ErrorCode::NotFound, u"contact %1"_s.arg(id.value()));
    if (!contact.value("merged_into"_L1).isNull())
        return fail(ErrorCode::Conflict, u"contact %1 is merged already"_s.arg(id.value()));
    return {};
}

} // namespace

SqlList statements::mergesPlan()
{
    return kStatements;
}

namespace merges {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

Result<QJsonObject> rowOf(const Database &database, const Sql &sql, QLatin1StringView name, qint64 id)
{
    const auto row = readOne(
        database, sql, [&](Statement &s) { s.bind(name, id); }, [](const Statement &s) { return objectOf(s.text(0)); });
    if (!row)
        return failed(row);
    return row->value_or(QJsonObject());
}

Result<QList<Thread>> threadsOf(const Database &database, ContactId contact)
{
    return readAll(
        database, kThreads, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) {
            return Thread{row.id<ConversationId>(0), row.id<AccountId>(1), row.id<IdentityId>(2)};
        });
}

Result<Plan> plan(const Database &database, const Request &request)
{
    if (request.kept == request.gone)
        return fail(ErrorCode::Conflict, u"a contact cannot be merged with itself"_s);
    Plan plan;
    const std::array<std::tuple<QJsonObject *, const Sql *, ContactId>, 4> rows{
        {{&plan.keptContact, &kContact, request.kept},
         {&plan.goneContact, &kContact, request.gone},
         {&plan.keptLead, &kLead, request.kept},
         {&plan.goneLead, &kLead, request.gone}}};
    for (const auto &[target, sql, contact] : rows) {
        auto row = rowOf(database, *sql, ":contact"_L1, contact.value());
        if (!row)
            return failed(row, u"plan a merge");
        *target = std::move(*row);
    }
    if (const Result<> fine = refuseMerged(plan.keptContact, request.kept); !fine)
        return failed(fine);
    if (const Result<> fine = refuseMerged(plan.goneContact, request.gone); !fine)
        return failed(fine);
    plan.mergedContact = mergeContacts(plan.keptContact, plan.goneContact, request.takeFromGone);
    plan.mergedLead = mergeLeads(plan.keptLead, plan.goneLead, request.takeFromGone);
    return plan;
}

Result<Preview> preview(const Database &database, const Request &request)
{
    const Result<Plan> planned = plan(database, request);
    if (!planned)
        return failed(planned);
    const auto counted = readOne(
        database, kCounts, [&](Statement &s) { s.bind(":contact"_L1, request.gone); },
        [](const Statement &row) {
            const auto number = [&](int column) { return static_cast<int>(row.integer(column)); };
            Preview counts;
            counts.identities = number(0);
            counts.notes = number(1);
            counts.messages = number(2);
            counts.tasks = number(3);
            counts.touches = number(4);
            counts.tags = number(5);
            return counts;
        });
    if (!counted)
        return failed(counted, u"preview");
    Preview result = counted->value_or(Preview());
    addFields(result.fields, *planned);
    const auto kept = threadsOf(database, request.kept);
    const auto gone = threadsOf(database, request.gone);
    if (!kept || !gone)
        return failed(kept ? gone : kept, u"preview");
    result.conversations = static_cast<int>(gone->size());
    for (const Thread &thread : *gone) {
        if (std::ranges::any_of(*kept, [&](const Thread &one) { return one.account == thread.account; }))
            ++result.joinedConversations;
    }
    return result;
}

} // namespace merges

} // namespace migochat
