#pragma once

#include "app/domain/contact.h"
#include "ui/shell/overlay.h"

#include <QList>

class QCheckBox;
class QLabel;

namespace migochat {

class ActionButton;

/// Which addresses of a record are another person's, and what goes with them, before they become a record of their own.
class SplitSheet final : public Overlay
{
    Q_OBJECT

public:
    SplitSheet(const Look &look, QWidget *window);

    /// What can be ticked; nothing is at first.
    void setIdentities(const QString &customer, const QList<Identity> &identities);
    /// What would go along with the ticked ones.
    void setPreview(int conversations, int messages);
    [[nodiscard]] QList<IdentityId> chosen() const;

Q_SIGNALS:
    void chosenChanged(const QList<migochat::IdentityId> &identities);
    void splitAsked(const QList<migochat::IdentityId> &identities);

private:
    void addTicks(const QList<Identity> &identities);
    void addButtons();
    void refresh();

    struct Tick {
        Identity identity;
        QCheckBox *box = nullptr;
    };
    QList<Tick> m_ticks;
    QWidget *m_content = nullptr;
    QLabel *m_preview = nullptr;
    ActionButton *m_split = nullptr;
};

} // namespace migochat
