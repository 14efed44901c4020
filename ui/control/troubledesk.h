#pragma once

#include "app/domain/background.h"
#include "app/store/salvage.h"

#include <QObject>
#include <QPointer>

namespace migochat {

class Desk;
class MainWindow;
class TroublePage;

/// Covers the window's content while the store is there and cannot be used, and saves what can still be read of it.
class TroubleDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        QString storeFile;
        const Desk &desk;
    };

    explicit TroubleDesk(Parts parts, QObject *parent = nullptr);

    void show(const Error &error);
    void clear(); ///< the store is open
    [[nodiscard]] bool isShown() const { return !m_page.isNull(); }
    void saveTo(const QString &folder);

Q_SIGNALS:
    void retryWanted();

private:
    void askWhere();
    void onSaved(const Result<salvage::Saved> &saved, const QString &folder);

    const Parts m_parts;
    QWidget *m_content; ///< of the window, which may be locked when something is told
    QPointer<TroublePage> m_page;
    Background m_background;
};

} // namespace migochat
