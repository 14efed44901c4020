#pragma once

#include "app/domain/staffrole.h"
#include "app/store/privacy.h"
#include "ui/widgets/look.h"

#include <QList>
#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;

namespace migochat {

/// From whom customers' numbers are hidden, who saved how many chats as a file, and who was made what.
class PrivacyCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PrivacyCard(const Look &look, QWidget *parent = nullptr);

    void setHiddenFrom(const QList<StaffRole> &roles);
    void setExports(const QList<privacy::Export> &exports);         ///< newest first
    void setRoleChanges(const QList<privacy::RoleChange> &changes); ///< newest first
    void showProblem(const QString &sentence);                      ///< empty: none

Q_SIGNALS:
    void hiddenFromChosen(const QList<migochat::StaffRole> &roles);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void retranslate();
    void refreshExports();
    void refreshRoles();

    const Look m_look;
    QList<privacy::Export> m_exports;
    QList<privacy::RoleChange> m_changes;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_from;
    std::array<QCheckBox *, kHidableFrom.size()> m_boxes;
    QLabel *m_problem;
    QLabel *m_saved;
    QLabel *m_lines;
    QLabel *m_roles;
    QLabel *m_roleLines;
};

} // namespace migochat
