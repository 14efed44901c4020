#pragma once

#include "app/domain/async.h"
#include "app/domain/background.h"
#include "app/domain/id.h"
#include "ui/prefs/lockfile.h"

#include <QObject>

#include <memory>

namespace migochat {

class Clock;
class FallbackSecretStore;
class KeychainSecretStore;

/// The PINs of the staff on this computer, in its keychain. Wrong tries are counted for each of them over a restart,
/// and each after the third costs a longer pause.
class PinKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        LockFile &file;
        const Clock &clock;
        QString dataDir;
    };

    explicit PinKeeper(Parts parts, QObject *parent = nullptr);
    ~PinKeeper() override;

    /// As this desktop remembers it; the keychain is asked only for a try.
    [[nodiscard]] bool has(StaffId staff) const;
    [[nodiscard]] static std::chrono::milliseconds pauseAfter(int wrongTries);
    [[nodiscard]] std::chrono::milliseconds pause(StaffId staff) const; ///< until the next try is taken

    /// Errors: Unauthorized (not right), RateLimited (with the pause), else the keychain does not answer.
    [[nodiscard]] Async<> check(StaffId staff, const QString &typed);
    /// `old` is asked for when there is one. Errors as above, and InvalidPayload when it is too short.
    [[nodiscard]] Async<> set(StaffId staff, const QString &old, const QString &wanted);
    [[nodiscard]] Async<> remove(StaffId staff, const QString &old);

Q_SIGNALS:
    void changed(); ///< who has one

private:
    [[nodiscard]] FallbackSecretStore &secrets();
    void compare(const Answer<> &answer, StaffId staff, const QByteArray &sealed, const QString &typed);
    void keep(const Answer<> &answer, StaffId staff, const QString &wanted);
    void note(StaffId staff, bool has);
    void countTry(StaffId staff);
    void keepTries(StaffId staff, const LockFile::Tries &tries);

    const Parts m_parts;
    std::unique_ptr<KeychainSecretStore> m_keychain; ///< made when it is first asked,
    std::unique_ptr<FallbackSecretStore> m_secrets;  ///< like this one
    Background m_background;
};

} // namespace migochat
