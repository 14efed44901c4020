#include "app/store/accountstate.h"

#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// Templates of a business account are those of its numbers; the notice names name and language, the first word and the rest.
#define MIGOCHAT_NAMED_TEMPLATE                                                                                        \
    " WHERE name = :name AND (:language = '' OR language = :language) AND account_id IN (SELECT a.id FROM account a"   \
    " WHERE a.channel = (SELECT channel FROM account WHERE id = :account))"                                            \
    " AND NOT EXISTS (SELECT 1 FROM account_notice n WHERE n.account_id = :account AND n.at > :at AND n.kind = :kind"  \
    " AND n.subject = :subject) RETURNING id"

constexpr Sql kTemplateStatus{"accountState.templateStatus"_L1,
                              "UPDATE message_template SET status = :value, reason = :reason" MIGOCHAT_NAMED_TEMPLATE
                              ""_L1};
constexpr Sql kTemplateQuality{"accountState.templateQuality"_L1,
                               "UPDATE message_template SET quality = :value" MIGOCHAT_NAMED_TEMPLATE ""_L1};
constexpr Sql kTemplateCategory{"accountState.templateCategory"_L1,
                                "UPDATE message_template SET category = :value" MIGOCHAT_NAMED_TEMPLATE ""_L1};

#define MIGOCHAT_UNLESS_LATER                                                                                          \
    " WHERE id = :account AND NOT EXISTS (SELECT 1 FROM account_notice n WHERE n.account_id = :account AND n.at > :at" \
    " AND n.kind = :kind)"

constexpr Sql kQuality{"accountState.quality"_L1, "UPDATE account SET quality = :value" MIGOCHAT_UNLESS_LATER ""_L1};
constexpr Sql kLimit{"accountState.limit"_L1,
                     "UPDATE account SET messaging_limit = :value" MIGOCHAT_UNLESS_LATER ""_L1};

constexpr Sql kKeep{"accountState.keep"_L1, R"(
    UPDATE account SET name = CASE :name WHEN '' THEN name ELSE :name END,
                       quality = CASE :quality WHEN '' THEN quality ELSE :quality END,
                       messaging_limit = CASE :limit WHEN '' THEN messaging_limit ELSE :limit END
    WHERE id = :account
)"_L1};

constexpr std::array kStatements{kTemplateStatus, kTemplateQuality, kTemplateCategory, kQuality, kLimit, kKeep};

Result<> setOfTemplate(Transaction &transaction, const Sql &sql, AccountId account, const InboundAccountNotice &notice)
{
    const QString name = notice.subject.section(u' ', 0, 0);
    const auto changed = readAll(
        transaction.database(), sql,
        [&](Statement &s) {
            s.bind(":account"_L1, account).bind(":name"_L1, name).bind(":language"_L1, notice.subject.section(u' ', 1));
            s.bind(":value"_L1, notice.event.toLower()).bind(":at"_L1, notice.at).bind(":kind"_L1, notice.kindText);
            s.bind(":subject"_L1, notice.subject);
            if (&sql == &kTemplateStatus)
                s.bind(":reason"_L1, notice.detail);
        },
        kFirstInteger);
    if (!changed)
        return failed(changed, u"template");
    for (const qint64 id : *changed)
        transaction.changed(Topic::Template, id);
    return {};
}

Result<> setOfAccount(Transaction &transaction, const Sql &sql, AccountId account, const InboundAccountNotice &notice,
                      const QString &value)
{
    if (value.isEmpty())
        return {};
    const Result<> set = runSql(transaction.database(), sql, [&](Statement &s) {
        s.bind(":account"_L1, account)
            .bind(":value"_L1, value)
            .bind(":at"_L1, notice.at)
            .bind(":kind"_L1, notice.kindText);
    });
    if (!set)
        return failed(set, u"account");
    transaction.changed(Topic::Account, account);
    return {};
}

} // namespace

SqlList statements::accountState()
{
    return kStatements;
}

Result<> accountstate::keep(Transaction &transaction, AccountId account, const Standing &standing)
{
    const Result<> kept = runSql(transaction.database(), kKeep, [&](Statement &s) {
        s.bind(":account"_L1, account).bind(":name"_L1, standing.name).bind(":quality"_L1, standing.quality);
        s.bind(":limit"_L1, standing.limit);
    });
    if (!kept)
        return failed(kept, u"account");
    transaction.changed(Topic::Account, account);
    return {};
}

Result<> accountstate::follow(Transaction &transaction, AccountId account, const InboundAccountNotice &notice)
{
    const QString &kind = notice.kindText;
    if (kind == "message_template_status_update"_L1)
        return setOfTemplate(transaction, kTemplateStatus, account, notice);
    if (kind == "message_template_quality_update"_L1)
        return setOfTemplate(transaction, kTemplateQuality, account, notice);
    if (kind == "template_category_update"_L1)
        return setOfTemplate(transaction, kTemplateCategory, account, notice);
    if (kind == "phone_number_quality_update"_L1) {
        if (const Result<> set = setOfAccount(transaction, kQuality, account, notice, notice.event); !set)
            return failed(set);
        return setOfAccount(transaction, kLimit, account, notice, notice.subject);
    }
    if (kind == "business_capability_update"_L1)
        return setOfAccount(transaction, kLimit, account, notice, notice.subject);
    return {};
}

} // namespace migochat
