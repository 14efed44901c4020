#include "agent/commands/settingcommands.h"

#include "agent/commands/commandrouter.h"
#include "app/domain/searchsynonyms.h"
#include "app/platform/secretstore.h"
#include "app/store/privacy.h"
#include "app/store/settings.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestKey = 100;

/// Dotted lower-case words, or one of the env file's names that is no secret.
bool isSettingKey(const QString &key)
{
    const auto fits = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'_'); };
    return !key.isEmpty() && key.size() <= kLongestKey && std::all_of(key.begin(), key.end(), fits);
}

/// From whom numbers are hidden is not for those to say.
CommandResult<Done> checkHiding(const Database &database, const SetSetting &command, const CommandContext &context)
{
    const auto own = settings::roleOf(database, context.staff);
    if (!own)
        return failed(own, u"role");
    if (*own != StaffRole::Owner)
        return refuse(ErrorCode::Refused, u"owner_only"_s);
    if (!privacy::rolesOf(command.value))
        return refuse(ErrorCode::InvalidPayload, u"not_roles"_s);
    return Done{};
}

CommandResult<Done> setSetting(Transaction &transaction, const SetSetting &command, const CommandContext &context)
{
    if (!isSettingKey(command.key))
        return refuse(ErrorCode::InvalidPayload, u"not_a_setting"_s);
    if (secretKeys().contains(command.key))
        return refuse(ErrorCode::Refused, u"is_a_secret"_s); // the database is copied around, the keychain is not
    if (command.key == SearchSynonyms::kSetting) {
        if (const auto problem = SearchSynonyms::problemOf(command.value))
            return refuse(ErrorCode::InvalidPayload, problem->reason);
    }
    if (command.key == privacy::kHiddenFrom) {
        if (const auto fine = checkHiding(transaction.database(), command, context); !fine)
            return fine;
    }
    return replyWhenDone(settings::setValue(transaction, command.key, command.value, context.staff, context.now),
                         Done{});
}

} // namespace

void addSettingCommands(CommandRouter &router)
{
    router.add<SetSetting>(setSetting);
}

} // namespace migochat
