#include "ui/control/pinkeeper.h"

#include "app/domain/clock.h"
#include "app/platform/fallbacksecretstore.h"
#include "app/platform/keychainsecretstore.h"
#include "app/platform/paths.h"
#include "ui/control/passphrase.h"
#include "ui/prefs/lockfile.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int kFreeTries = 3;
constexpr milliseconds kFirstPause = 5s;
constexpr milliseconds kLongestPause = 15min;
constexpr int kMostDoublings = 10;

QString keyOf(StaffId staff)
{
    return u"LOCK_PIN_%1"_s.arg(staff.value());
}

} // namespace

PinKeeper::PinKeeper(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)) {}

PinKeeper::~PinKeeper() = default;

FallbackSecretStore &PinKeeper::secrets()
{
    if (!m_secrets) {
        m_keychain = std::make_unique<KeychainSecretStore>(m_parts.dataDir);
        m_secrets = std::make_unique<FallbackSecretStore>(*m_keychain, paths::secretFolder(m_parts.dataDir));
    }
    return *m_secrets;
}

bool PinKeeper::has(StaffId staff) const
{
    return m_parts.file.state().staffWithPin.contains(staff.value());
}

milliseconds PinKeeper::pauseAfter(int wrongTries)
{
    if (wrongTries < kFreeTries)
        return 0ms;
    return std::min(kFirstPause * (1 << std::min(wrongTries - kFreeTries, kMostDoublings)), kLongestPause);
}

/// A clock that was set back makes it no longer than it was.
milliseconds PinKeeper::pause(StaffId staff) const
{
    const LockFile::Tries tries = m_parts.file.state().tries.value(staff.value());
    const milliseconds whole = pauseAfter(tries.wrong);
    const Instant end = fromMsecs(tries.last) + whole;
    return std::clamp<milliseconds>(end - m_parts.clock.now(), 0ms, whole);
}

/// Written before the answer is known: ending the program does not make a try unseen.
void PinKeeper::countTry(StaffId staff)
{
    const LockFile::Tries before = m_parts.file.state().tries.value(staff.value());
    keepTries(staff, {before.wrong + 1, toMsecs(m_parts.clock.now())});
}

void PinKeeper::keepTries(StaffId staff, const LockFile::Tries &tries)
{
    LockFile::State state = m_parts.file.state();
    if (tries.wrong > 0)
        state.tries.insert(staff.value(), tries);
    else
        state.tries.remove(staff.value());
    m_parts.file.keep(state);
}

Async<> PinKeeper::check(StaffId staff, const QString &typed)
{
    if (const milliseconds left = pause(staff); left > 0ms)
        return resolved<void>(fail(ErrorCode::RateLimited, u"too many wrong tries"_s, left));
    countTry(staff);
    const Answer<> answer;
    whenDone(secrets().read(keyOf(staff)), this, [this, answer, staff, typed](const Result<QByteArray> &sealed) {
        if (sealed)
            return compare(answer, staff, *sealed, typed);
        const LockFile::Tries counted = m_parts.file.state().tries.value(staff.value());
        keepTries(staff, {counted.wrong - 1, counted.last}); // nothing was tried
        answer.give(failed(sealed));
    });
    return answer.future();
}

void PinKeeper::compare(const Answer<> &answer, StaffId staff, const QByteArray &sealed, const QString &typed)
{
    const auto compared = m_background.run([sealed, typed] { return Result<bool>(passphrase::opens(sealed, typed)); });
    whenDone(compared, this, [this, answer, staff](const Result<bool> &opens) {
        if (!opens)
            return answer.give(failed(opens));
        if (!*opens)
            return answer.give(fail(ErrorCode::Unauthorized, u"not this one"_s, pause(staff)));
        keepTries(staff, {});
        answer.give({});
    });
}

Async<> PinKeeper::set(StaffId staff, const QString &old, const QString &wanted)
{
    if (!passphrase::isLongEnough(wanted))
        return resolved<void>(fail(ErrorCode::InvalidPayload, u"too short"_s));
    const Answer<> answer;
    if (!has(staff)) {
        keep(answer, staff, wanted);
        return answer.future();
    }
    whenDone(check(staff, old), this, [this, answer, staff, wanted](const Result<> &right) {
        right ? keep(answer, staff, wanted) : answer.give(right);
    });
    return answer.future();
}

void PinKeeper::keep(const Answer<> &answer, StaffId staff, const QString &wanted)
{
    const auto sealed = m_background.run([wanted] { return Result<QByteArray>(passphrase::seal(wanted)); });
    whenDone(sealed, this, [this, answer, staff](const Result<QByteArray> &seal) {
        if (!seal)
            return answer.give(failed(seal));
        whenDone(secrets().write(keyOf(staff), *seal), this, [this, answer, staff](const Result<> &written) {
            if (written)
                note(staff, true);
            answer.give(written);
        });
    });
}

Async<> PinKeeper::remove(StaffId staff, const QString &old)
{
    const Answer<> answer;
    whenDone(check(staff, old), this, [this, answer, staff](const Result<> &right) {
        if (!right)
            return answer.give(right);
        whenDone(secrets().remove(keyOf(staff)), this, [this, answer, staff](const Result<> &removed) {
            if (removed)
                note(staff, false);
            answer.give(removed);
        });
    });
    return answer.future();
}

void PinKeeper::note(StaffId staff, bool has)
{
    LockFile::State state = m_parts.file.state();
    if (has)
        state.staffWithPin.insert(staff.value());
    else
        state.staffWithPin.remove(staff.value());
    m_parts.file.keep(state);
    Q_EMIT changed();
}

} // namespace migochat
