<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>migochat::AgentPage</name>
    <message>
        <source>Agent</source>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>never</source>
        <translation>لسه</translation>
    </message>
    <message>
        <source>running since</source>
        <translation>شغال من</translation>
    </message>
    <message>
        <source>version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>شغّل</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>local address</source>
        <translation>العنوان على الجهاز</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>العنوان على الإنترنت</translation>
    </message>
    <message>
        <source>kept, not understood</source>
        <translation>محفوظة ومش مفهومة</translation>
    </message>
    <message>
        <source>account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>last received</source>
        <translation>آخر رسالة وصلت</translation>
    </message>
    <message>
        <source>last sent</source>
        <translation>آخر رسالة اتبعتت</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>model</source>
        <translation>الموديل</translation>
    </message>
    <message>
        <source>tokens today</source>
        <translation>توكنز النهارده</translation>
    </message>
    <message>
        <source>cost today</source>
        <translation>تكلفة النهارده</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>مستنية</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>ماتبعتتش</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>أقدم رسالة</translation>
    </message>
    <message>
        <source>known from before</source>
        <translation>معروفة من قبل كده</translation>
    </message>
    <message>
        <source>list read</source>
        <translation>آخر قراية للقايمة</translation>
    </message>
    <message>
        <source>requests today</source>
        <translation>طلبات النهارده</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>الحد اليومي</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
</context>
<context>
    <name>migochat::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>حجم كل حاجة</translation>
    </message>
    <message>
        <source>Rows of the chat list</source>
        <translation>صفوف قايمة المحادثات</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>زي الجهاز</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>غامق</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالي</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوطة</translation>
    </message>
    <message>
        <source>As little as possible</source>
        <translation>أقل ما يمكن</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>My messages</source>
        <translation>رسايلي</translation>
    </message>
    <message>
        <source>As the language runs</source>
        <translation>حسب اتجاه اللغة</translation>
    </message>
    <message>
        <source>Always on the right</source>
        <translation>دايمًا على اليمين</translation>
    </message>
</context>
<context>
    <name>migochat::Application</name>
    <message>
        <source>This chat is not there any more.</source>
        <translation>المحادثة دي مبقتش موجودة.</translation>
    </message>
</context>
<context>
    <name>migochat::AskLine</name>
    <message>
        <source>2d, 3h, tomorrow 10, sun 9am</source>
        <translation>بكرة 10، بعد ساعتين، الحد 9 الصبح</translation>
    </message>
    <message>
        <source>Not understood. For example: %1</source>
        <translation>مافهمناش. جرّب مثلاً: %1</translation>
    </message>
</context>
<context>
    <name>migochat::AssigneeButton</name>
    <message>
        <source>Nobody is responsible: assign</source>
        <translation>مفيش مسؤول: حدّد حد</translation>
    </message>
    <message>
        <source>Responsible: %1</source>
        <translation>المسؤول: %1</translation>
    </message>
</context>
<context>
    <name>migochat::AttachmentTray</name>
    <message>
        <source>%1 KB</source>
        <translation>%1 ك.ب</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>بيتقري…</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>بيتجهّز…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>مش عارفين نقراه</translation>
    </message>
    <message>
        <source>%1 · long: plays as a file</source>
        <translation>%1 · طويلة: هتوصل كملف</translation>
    </message>
    <message>
        <source>%1 · becomes %2</source>
        <translation>%1 · هتتحوّل %2</translation>
    </message>
    <message>
        <source>%1 · is made smaller</source>
        <translation>%1 · هتتصغّر</translation>
    </message>
    <message>
        <source>%1, at most %2 here</source>
        <translation>%1، والحد هنا %2</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فاضي</translation>
    </message>
    <message>
        <source>not taken by this channel</source>
        <translation>القناة دي مش بتقبله</translation>
    </message>
    <message>
        <source>Send as a document</source>
        <translation>ابعته كمستند</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>شيل %1</translation>
    </message>
    <message>
        <source>Product card: %1</source>
        <translation>كارت منتج: %1</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>مابقاش موجود</translation>
    </message>
    <message>
        <source>%1 · changed since</source>
        <translation>%1 · اتغيّر من ساعتها</translation>
    </message>
</context>
<context>
    <name>migochat::Banner</name>
    <message>
        <source>The agent is stopped: nothing is received or sent. Reading goes on.</source>
        <translation>المحرك واقف: مفيش رسايل بتوصل ولا بتتبعت، بس تقدر تقرا عادي.</translation>
    </message>
    <message>
        <source>Access to %1 has expired: a new token is needed.</source>
        <translation>صلاحية الربط مع %1 خلصت: محتاجين رمز جديد.</translation>
    </message>
    <message>
        <source>No internet since %1.</source>
        <translation>مفيش إنترنت من %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will go out when it is back.</source>
        <translation>
            <numerusform>مفيش رسايل مستنية.</numerusform>
            <numerusform>فيه رسالة هتتبعت لما يرجع.</numerusform>
            <numerusform>فيه رسالتين هيتبعتوا لما يرجع.</numerusform>
            <numerusform>فيه %Ln رسايل هتتبعت لما يرجع.</numerusform>
            <numerusform>فيه %Ln رسالة هتتبعت لما يرجع.</numerusform>
            <numerusform>فيه %Ln رسالة هتتبعت لما يرجع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice shop: all customers here are played by the simulator.</source>
        <translation>محل للتدريب: كل العملاء هنا بيمثّلهم المحاكي.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>شغّل</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>افتح الإعدادات</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>اعرض</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>ليه</translation>
    </message>
</context>
<context>
    <name>migochat::BulkBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>مفيش حاجة متعلّم عليها</numerusform>
            <numerusform>محادثة متعلّم عليها</numerusform>
            <numerusform>محادثتين متعلّم عليهم</numerusform>
            <numerusform>%Ln محادثات متعلّم عليهم</numerusform>
            <numerusform>%Ln محادثة متعلّم عليها</numerusform>
            <numerusform>%Ln محادثة متعلّم عليها</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>أجّل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>خلصت</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>شيل العلامات</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>احفظ في ملف</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>افتحها تاني</translation>
    </message>
</context>
<context>
    <name>migochat::CannedCard</name>
    <message>
        <source>Add a file…</source>
        <translation>ضيف ملف…</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>من غير %1</translation>
    </message>
    <message>
        <source>Ready answers</source>
        <translation>ردود جاهزة</translation>
    </message>
    <message>
        <source>Key, one word</source>
        <translation>الاختصار، كلمة واحدة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>الاختصار</translation>
    </message>
    <message>
        <source>Other words to find it by</source>
        <translation>كلمات تانية تلاقيه بيها</translation>
    </message>
    <message>
        <source>What the customer will read</source>
        <translation>اللي العميل هيقراه</translation>
    </message>
    <message>
        <source>Text of the answer</source>
        <translation>نص الرد</translation>
    </message>
    <message>
        <source>Filled in by themselves: %1</source>
        <translation>بتتملي لوحدها: %1</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>أنا بس</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>فريقي</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>مين يستخدمه</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>رد جديد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>امسح</translation>
    </message>
</context>
<context>
    <name>migochat::CannedDesk</name>
    <message>
        <source>A file that goes along</source>
        <translation>ملف يروح مع الرد</translation>
    </message>
</context>
<context>
    <name>migochat::ChatCommands</name>
    <message>
        <source>Nobody else is waiting.</source>
        <translation>مفيش حد تاني مستني.</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>اللينك اتنسخ.</translation>
    </message>
    <message>
        <source>Nothing is unread here.</source>
        <translation>كل الرسايل هنا مقروءة.</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>روح ليوم</translation>
    </message>
    <message>
        <source>This is done to the open chat: open the row with Enter first.</source>
        <translation>ده بيتعمل للمحادثة المفتوحة: افتح الصف بـ Enter الأول.</translation>
    </message>
</context>
<context>
    <name>migochat::ChatExport</name>
    <message>
        <source>Save the chats as</source>
        <translation>احفظ المحادثات باسم</translation>
    </message>
    <message>
        <source>Text to read (*.txt)</source>
        <translation>نص للقراية (*.txt)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>جدول لبرامج الجداول (*.csv)</translation>
    </message>
    <message>
        <source>Data for programs (*.json)</source>
        <translation>بيانات للبرامج (*.json)</translation>
    </message>
    <message>
        <source>chats</source>
        <translation>محادثات</translation>
    </message>
    <message>
        <source>The last chats are still being saved</source>
        <translation>المحادثات اللي قبلها لسه بتتحفظ</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) saved in %1</source>
        <translation>
            <numerusform>مفيش محادثات اتحفظت في %1</numerusform>
            <numerusform>محادثة واحدة اتحفظت في %1</numerusform>
            <numerusform>محادثتين اتحفظوا في %1</numerusform>
            <numerusform>%Ln محادثات اتحفظوا في %1</numerusform>
            <numerusform>%Ln محادثة اتحفظت في %1</numerusform>
            <numerusform>%Ln محادثة اتحفظت في %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats are saved once the agent runs: it writes down that they leave.</source>
        <translation>المحادثات بتتحفظ لما المحرك يشتغل: هو اللي بيسجّل إنها خرجت.</translation>
    </message>
</context>
<context>
    <name>migochat::ChatTabs</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1، مفيش رسايل جديدة</numerusform>
            <numerusform>%1، رسالة جديدة</numerusform>
            <numerusform>%1، رسالتين جداد</numerusform>
            <numerusform>%1، %Ln رسايل جديدة</numerusform>
            <numerusform>%1، %Ln رسالة جديدة</numerusform>
            <numerusform>%1، %Ln رسالة جديدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::CheatSheet</name>
    <message>
        <source>All keys</source>
        <translation>كل الاختصارات</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>دوّر على أمر</translation>
    </message>
    <message>
        <source>Single letters work while a list has the keyboard. Keys can be changed under Settings → Keyboard.</source>
        <translation>الحروف المفردة بتشتغل والمؤشر على قايمة. تقدر تغيّر الاختصارات من الإعدادات ← الكيبورد.</translation>
    </message>
    <message>
        <source>In the box, always the same</source>
        <translation>في خانة الكتابة (ثابتة)</translation>
    </message>
    <message>
        <source>In the messages, always the same</source>
        <translation>في الرسايل (ثابتة)</translation>
    </message>
    <message>
        <source>In a picture, always the same</source>
        <translation>في الصورة (ثابتة)</translation>
    </message>
</context>
<context>
    <name>migochat::CommandRegistry</name>
    <message>
        <source>There are no conversations yet.</source>
        <translation>لسه مفيش محادثات.</translation>
    </message>
    <message>
        <source>Open a chat first.</source>
        <translation>افتح محادثة الأول.</translation>
    </message>
    <message>
        <source>Open the chat of a lead first.</source>
        <translation>افتح محادثة عليها فرصة الأول.</translation>
    </message>
    <message>
        <source>The agent is stopped.</source>
        <translation>المحرك واقف.</translation>
    </message>
    <message>
        <source>The agent is running.</source>
        <translation>المحرك شغال.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>مفيش حاجة نرجع فيها.</translation>
    </message>
    <message>
        <source>This would be done to the chat in the inbox: go there first.</source>
        <translation>ده هيتعمل على المحادثة المفتوحة في الوارد: روح لها الأول.</translation>
    </message>
    <message>
        <source>The window is locked.</source>
        <translation>النافذة مقفولة.</translation>
    </message>
</context>
<context>
    <name>migochat::Commands</name>
    <message>
        <source>Go</source>
        <translation>روح</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>الفرصة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>menu</comment>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>دوّر على أي حاجة</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>دوّر في كل الرسايل</translation>
    </message>
    <message>
        <source>Search the conversation list</source>
        <translation>دوّر في قايمة المحادثات</translation>
    </message>
    <message>
        <source>Search the leads</source>
        <translation>دوّر في الفرص</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>الفرص</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>المحادثة اللي بعدها</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>المحادثة اللي قبلها</translation>
    </message>
    <message>
        <source>Next customer who waits</source>
        <translation>العميل المستني اللي بعده</translation>
    </message>
    <message>
        <source>Go to the newest notice</source>
        <translation>روح لآخر تنبيه</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>الجزء اللي بعده</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>الجزء اللي قبله</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>ارجع للقايمة</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>دوّر في المحادثة دي</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>اكتب رد</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>اكتب ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>اقفل المحادثة</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>افتح المحادثة تاني</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>علّمها سبام</translation>
    </message>
    <message>
        <source>Assistant: silent in this chat</source>
        <translation>المساعد: ساكت في المحادثة دي</translation>
    </message>
    <message>
        <source>Assistant: suggest answers in this chat</source>
        <translation>المساعد: يقترح ردود في المحادثة دي</translation>
    </message>
    <message>
        <source>Assistant: answer by itself in this chat</source>
        <translation>المساعد: يرد بنفسه في المحادثة دي</translation>
    </message>
    <message>
        <source>Copy a link to this chat</source>
        <translation>انسخ لينك المحادثة</translation>
    </message>
    <message>
        <source>Move to another stage</source>
        <translation>انقل لمرحلة تانية</translation>
    </message>
    <message>
        <source>Label: hot</source>
        <translation>التصنيف: ساخن</translation>
    </message>
    <message>
        <source>Label: warm</source>
        <translation>التصنيف: دافي</translation>
    </message>
    <message>
        <source>Label: cold</source>
        <translation>التصنيف: بارد</translation>
    </message>
    <message>
        <source>Take back the last act</source>
        <translation>ارجع في آخر حاجة عملتها</translation>
    </message>
    <message>
        <source>Language: Arabic</source>
        <translation>اللغة: العربية</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>اللغة: الإنجليزية</translation>
    </message>
    <message>
        <source>Colours: like the system</source>
        <translation>الألوان: زي الجهاز</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>الألوان: فاتح</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>الألوان: غامق</translation>
    </message>
    <message>
        <source>Always show the menu bar</source>
        <translation>شريط القوايم ظاهر دايمًا</translation>
    </message>
    <message>
        <source>Start the agent</source>
        <translation>شغّل المحرك</translation>
    </message>
    <message>
        <source>All keys at a glance</source>
        <translation>كل الاختصارات قدامك</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>غيّر الاختصارات</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>اقفل البرنامج</translation>
    </message>
    <message>
        <source>To the first unread message</source>
        <translation>لأول رسالة غير مقروءة</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>لآخر رسالة</translation>
    </message>
    <message>
        <source>Go to a day …</source>
        <translation>روح ليوم …</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>ابعت قالب</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ضيف ملفات</translation>
    </message>
    <message>
        <source>Record a voice note</source>
        <translation>سجّل رسالة صوتية</translation>
    </message>
    <message>
        <source>Insert a ready answer</source>
        <translation>حط رد جاهز</translation>
    </message>
    <message>
        <source>Insert a product</source>
        <translation>حط منتج</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>حط إيموجي</translation>
    </message>
    <message>
        <source>Send and mark as done</source>
        <translation>ابعت وخلّص المحادثة</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>ابعت بعدين</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>أجّل</translation>
    </message>
    <message>
        <source>Snooze until a typed time</source>
        <translation>أجّل لوقت تكتبه</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>حدّد المسؤول</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>أنا المسؤول عنها</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>علّمها غير مقروءة</translation>
    </message>
    <message>
        <source>Look without marking as read</source>
        <translation>بصّة من غير ما تتعلّم مقروءة</translation>
    </message>
    <message>
        <source>Save a view of your own</source>
        <translation>اعمل قايمة بشروطك</translation>
    </message>
    <message>
        <source>Reply to the chosen message</source>
        <translation>رد على الرسالة المختارة</translation>
    </message>
    <message>
        <source>Keep the chosen message as a ready answer</source>
        <translation>احفظ الرسالة المختارة كرد جاهز</translation>
    </message>
    <message>
        <source>Open this chat in its own window</source>
        <translation>افتح المحادثة في شباك لوحدها</translation>
    </message>
    <message>
        <source>Save these chats as a file …</source>
        <translation>احفظ المحادثات دي في ملف …</translation>
    </message>
    <message>
        <source>Colours: high contrast</source>
        <translation>الألوان: تباين عالي</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>الحجم العادي</translation>
    </message>
    <message>
        <source>Chat list: compact rows</source>
        <translation>قايمة المحادثات: صفوف مضغوطة</translation>
    </message>
    <message>
        <source>As little motion as possible</source>
        <translation>أقل حركة ممكنة</translation>
    </message>
    <message>
        <source>Who sits at this computer</source>
        <translation>مين قاعد على الجهاز ده</translation>
    </message>
    <message>
        <source>Send again what failed</source>
        <translation>ابعت تاني اللي ماوصلش</translation>
    </message>
    <message>
        <source>Set a follow-up</source>
        <translation>حدّد ميعاد متابعة</translation>
    </message>
    <message>
        <source>Pinned view 1</source>
        <translation>القايمة المثبّتة 1</translation>
    </message>
    <message>
        <source>Pinned view 2</source>
        <translation>القايمة المثبّتة 2</translation>
    </message>
    <message>
        <source>Pinned view 3</source>
        <translation>القايمة المثبّتة 3</translation>
    </message>
    <message>
        <source>Pinned view 4</source>
        <translation>القايمة المثبّتة 4</translation>
    </message>
    <message>
        <source>Pinned view 5</source>
        <translation>القايمة المثبّتة 5</translation>
    </message>
    <message>
        <source>Pinned view 6</source>
        <translation>القايمة المثبّتة 6</translation>
    </message>
    <message>
        <source>Pinned view 7</source>
        <translation>القايمة المثبّتة 7</translation>
    </message>
    <message>
        <source>Pinned view 8</source>
        <translation>القايمة المثبّتة 8</translation>
    </message>
    <message>
        <source>Customer panel</source>
        <translation>لوحة العميل</translation>
    </message>
    <message>
        <source>Show the views beside the list</source>
        <translation>عرض القوايم جنب المحادثات</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>اقفل دلوقتي</translation>
    </message>
    <message>
        <source>I am available</source>
        <translation>أنا متاح</translation>
    </message>
    <message>
        <source>I am on a break</source>
        <translation>أنا في راحة</translation>
    </message>
    <message>
        <source>I am not available</source>
        <translation>أنا غير متاح</translation>
    </message>
    <message>
        <source>New lead …</source>
        <translation>فرصة جديدة…</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>مهمة جديدة</translation>
    </message>
    <message>
        <source>Product questions</source>
        <translation>الأسئلة عن المنتجات</translation>
    </message>
    <message>
        <source>Add the chosen message to the product questions</source>
        <translation>حط الرسالة المختارة في الأسئلة عن المنتجات</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>علّمها اتقرت</translation>
    </message>
    <message>
        <source>Wide navigation</source>
        <translation>قايمة جانبية عريضة</translation>
    </message>
    <message>
        <source>No notices for 30 minutes</source>
        <translation>من غير تنبيهات لنص ساعة</translation>
    </message>
    <message>
        <source>No notices until tomorrow</source>
        <translation>من غير تنبيهات لحد بكرة</translation>
    </message>
    <message>
        <source>Notices again</source>
        <translation>رجّع التنبيهات</translation>
    </message>
    <message>
        <source>Pin the chosen note to the customer, or unpin it</source>
        <translation>ثبّت الملاحظة المختارة عند العميل أو فك تثبيتها</translation>
    </message>
    <message>
        <source>Look at the pictures of this chat</source>
        <translation>شوف صور المحادثة دي</translation>
    </message>
</context>
<context>
    <name>migochat::Composer</name>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>رد على العميل</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>احفظ الملاحظة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>ابعت</translation>
    </message>
    <message>
        <source>Only colleagues see this (Enter)</source>
        <translation>زمايلك بس هيشوفوها (Enter)</translation>
    </message>
    <message>
        <source>Send (Enter), new line with Shift+Enter</source>
        <translation>ابعت (Enter)، وسطر جديد بـ Shift+Enter</translation>
    </message>
    <message>
        <source>window open %1</source>
        <translation>النافذة مفتوحة %1</translation>
    </message>
    <message>
        <source>The reply window closes in %1</source>
        <translation>نافذة الرد هتقفل بعد %1</translation>
    </message>
    <message>
        <source>More than 24 hours: only a person may answer, no offers. The assistant stays silent</source>
        <translation>عدّى 24 ساعة: الرد من حد مننا بس ومن غير عروض، والمساعد ساكت</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>باقي %1</translation>
    </message>
    <message>
        <source>The reply window is closed: wait until the customer writes. Notes still work</source>
        <translation>نافذة الرد مقفولة: استنى لحد ما العميل يكتب. الملاحظات شغالة</translation>
    </message>
    <message>
        <source>The agent is stopped. What you write stays here and can be sent when it is back</source>
        <translation>المحرك واقف. اللي هتكتبه هيفضل هنا وتقدر تبعته لما يشتغل</translation>
    </message>
    <message>
        <source>No internet: goes out when it is back, if it is still allowed then</source>
        <translation>مفيش إنترنت: هتتبعت لما يرجع لو لسه مسموح ساعتها</translation>
    </message>
    <message>
        <source>Answer to %1</source>
        <translation>رد على %1</translation>
    </message>
    <message>
        <source>Do not quote</source>
        <translation>شيل الاقتباس</translation>
    </message>
    <message>
        <source>%1. Send once more to send anyway</source>
        <translation>%1. ابعت تاني لو عايز تبعت برضه</translation>
    </message>
    <message>
        <source>Write a note for colleagues… @ names one</source>
        <translation>اكتب ملاحظة لزمايلك… و @ بتنادي على حد منهم</translation>
    </message>
    <message>
        <source>Write an answer that everybody can read…</source>
        <translation>اكتب رد كل الناس تقراه…</translation>
    </message>
    <message>
        <source>An answer waits already; change it above</source>
        <translation>فيه رد مستني خلاص؛ عدّله من فوق</translation>
    </message>
    <message>
        <source>The real answer: goes out by itself when the customer writes…</source>
        <translation>اكتب الرد نفسه: هيتبعت لوحده أول ما العميل يكتب…</translation>
    </message>
    <message>
        <source>Write a private message, one is allowed…</source>
        <translation>اكتب رسالة خاصة، مسموح بواحدة بس…</translation>
    </message>
    <message>
        <source>Write a reply… / ready answer · # product · Tab for a note</source>
        <translation>اكتب رد… / رد جاهز · # منتج · Tab لملاحظة</translation>
    </message>
    <message>
        <source>Becomes a suggestion when the customer writes</source>
        <translation>هيبقى اقتراح لما العميل يكتب</translation>
    </message>
    <message>
        <source>Goes out when the customer writes</source>
        <translation>هيتبعت لما العميل يكتب</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>عدّل</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>الغيه</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Send template, hold the answer</source>
        <translation>ابعت القالب وخلّي الرد مستني</translation>
    </message>
    <message>
        <source>Send template</source>
        <translation>ابعت القالب</translation>
    </message>
    <message>
        <source>Answer under the post</source>
        <translation>رد تحت البوست</translation>
    </message>
    <message>
        <source>Answer that waits for the customer</source>
        <translation>رد مستني العميل</translation>
    </message>
    <message>
        <source>Only a comment so far: one private message, and answers under the post</source>
        <translation>لسه كومنت بس: رسالة خاصة واحدة، وردود تحت البوست</translation>
    </message>
    <message>
        <source>More than 24 hours: only templates, and no offers, because the customer stopped them</source>
        <translation>عدّى 24 ساعة: قوالب بس، ومن غير عروض عشان العميل وقفها</translation>
    </message>
    <message>
        <source>More than 24 hours since the customer wrote: WhatsApp only takes templates now</source>
        <translation>عدّى 24 ساعة على آخر رسالة من العميل: واتساب بياخد قوالب بس</translation>
    </message>
    <message>
        <source>No private message can go out now. Answers under the post and notes still work</source>
        <translation>ماينفعش تتبعت رسالة خاصة دلوقتي. الرد تحت البوست والملاحظات شغالين</translation>
    </message>
    <message>
        <source>Write on %1</source>
        <translation>كلّمه على %1</translation>
    </message>
    <message>
        <source>Marked as spam: nothing goes out</source>
        <translation>متعلّم عليها سبام: مفيش حاجة هتتبعت</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>مش سبام</translation>
    </message>
    <message>
        <source>We blocked this customer: nothing goes out</source>
        <translation>العميل ده محظور من عندنا: مفيش حاجة هتتبعت</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>شيل الحظر</translation>
    </message>
    <message>
        <source>The customer cannot be reached until they write again</source>
        <translation>مش هنعرف نوصل للعميل لحد ما يكتب تاني</translation>
    </message>
    <message>
        <source>%1. Nothing goes out until they write again</source>
        <translation>%1. مفيش حاجة هتتبعت لحد ما يكتب تاني</translation>
    </message>
    <message>
        <source>%1 is writing here just now</source>
        <translation>%1 بيكتب هنا دلوقتي</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>شغّل</translation>
    </message>
    <message>
        <source>Nothing leaves on this channel: %1</source>
        <translation>مفيش حاجة بتخرج على القناة دي: %1</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>صلّح</translation>
    </message>
    <message>
        <source>Answer to ourselves</source>
        <translation>رد على رسالتنا</translation>
    </message>
    <message>
        <source>%1 has this chat open as well</source>
        <translation>%1 فاتح المحادثة دي برضه</translation>
    </message>
    <message>
        <source>They mentioned us outside our own posts: the platform takes no private message for that. Answers there and notes work</source>
        <translation>ذكرونا برا بوستاتنا: المنصة مابتقبلش رسالة خاصة على كده. الرد هناك والملاحظات شغالين</translation>
    </message>
    <message>
        <source>Send (Shift+Enter), new line with Enter</source>
        <translation>ابعت (Shift+Enter)، سطر جديد بـ Enter</translation>
    </message>
    <message>
        <source>Only WhatsApp knows templates</source>
        <translation>القوالب في واتساب بس</translation>
    </message>
    <message>
        <source>Only an answer to the customer can go out later</source>
        <translation>الرد على العميل بس هو اللي يتبعت بعدين</translation>
    </message>
    <message>
        <source>Files and voice notes go with an answer to the customer</source>
        <translation>الملفات والرسايل الصوتية بتتبعت مع رد للعميل</translation>
    </message>
    <message>
        <source>Nothing can be sent here just now</source>
        <translation>مفيش حاجة تتبعت هنا دلوقتي</translation>
    </message>
    <message>
        <source>The one private message to a comment is words, and goes at once</source>
        <translation>الرسالة الخاصة الوحيدة على الكومنت كلام بس، وبتتبعت على طول</translation>
    </message>
    <message>
        <source>After 24 hours only words may leave here</source>
        <translation>بعد 24 ساعة الكلام بس اللي يتبعت هنا</translation>
    </message>
    <message>
        <source>Write first what is to be sent later</source>
        <translation>اكتب الأول اللي هيتبعت بعدين</translation>
    </message>
    <message>
        <source>“%1” reads like an offer: after 24 hours only answers may leave, and Meta may restrict the page</source>
        <translation>«%1» شكلها عرض: بعد 24 ساعة الردود بس اللي تتبعت، وميتا ممكن تقيّد الصفحة</translation>
    </message>
    <message>
        <source>The customer has not written yet: WhatsApp only takes templates</source>
        <translation>العميل لسه ما كتبش: واتساب بيقبل قوالب بس</translation>
    </message>
    <message>
        <source>No reply can leave now · Tab for a note</source>
        <translation>مفيش رد ينفع يتبعت دلوقتي · Tab لملاحظة</translation>
    </message>
    <message>
        <source>What you write stays here for now</source>
        <translation>اللي هتكتبه هيفضل هنا دلوقتي</translation>
    </message>
    <message>
        <source>Go on changing</source>
        <translation>كمّل التعديل</translation>
    </message>
    <message>
        <source>Write on another channel</source>
        <translation>اكتب على قناة تانية</translation>
    </message>
    <message>
        <source>Choose a template first</source>
        <translation>اختار قالب الأول</translation>
    </message>
    <message>
        <source>After 24 hours only answers may leave, no products</source>
        <translation>بعد 24 ساعة الردود بس اللي تتبعت، من غير منتجات</translation>
    </message>
    <message>
        <source>Templates go to the customer, a note stays with us</source>
        <translation>القوالب بتتبعت للعميل، والملاحظة بتفضل عندنا</translation>
    </message>
</context>
<context>
    <name>migochat::ComposerBar</name>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Under the post</source>
        <translation>تحت البوست</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ضيف ملفات</translation>
    </message>
    <message>
        <source>Record a voice note</source>
        <translation>سجّل رسالة صوتية</translation>
    </message>
    <message>
        <source>Ready answers (/)</source>
        <translation>ردود جاهزة (/)</translation>
    </message>
    <message>
        <source>Product (#)</source>
        <translation>منتج (#)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>إيموجي</translation>
    </message>
    <message>
        <source>Send and mark as done</source>
        <translation>ابعت وخلّص المحادثة</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>ابعت بعدين…</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Everybody can read it under the post</source>
        <translation>كل الناس تقدر تقراه تحت البوست</translation>
    </message>
    <message>
        <source>Only colleagues see notes</source>
        <translation>الملاحظات زمايلك بس بيشوفوها</translation>
    </message>
    <message>
        <source>More ways to write and send</source>
        <translation>طرق تانية للكتابة والإرسال</translation>
    </message>
</context>
<context>
    <name>migochat::ComposerController</name>
    <message>
        <source>Will be sent later</source>
        <translation>هتتبعت بعدين</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>اتبعتت</translation>
    </message>
    <message>
        <source>Write on %1</source>
        <translation>اكتب على %1</translation>
    </message>
    <message>
        <source>suggestion dismissed</source>
        <translation>اتشال الاقتراح</translation>
    </message>
</context>
<context>
    <name>migochat::ComposerPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>مفيش ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفين</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملف</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>مفيش منتجات</numerusform>
            <numerusform>منتج واحد</numerusform>
            <numerusform>منتجين</numerusform>
            <numerusform>%Ln منتجات</numerusform>
            <numerusform>%Ln منتج</numerusform>
            <numerusform>%Ln منتج</numerusform>
        </translation>
    </message>
    <message>
        <source>The note is under “Note”</source>
        <translation>الملاحظة تحت «ملاحظة»</translation>
    </message>
    <message>
        <source>The answer is under “Under the post”</source>
        <translation>الرد تحت «تحت البوست»</translation>
    </message>
    <message>
        <source>The answer is under “Reply”</source>
        <translation>الرد تحت «رد»</translation>
    </message>
</context>
<context>
    <name>migochat::ComposerTools</name>
    <message>
        <source>Voice note.ogg</source>
        <translation>رسالة صوتية.ogg</translation>
    </message>
</context>
<context>
    <name>migochat::ConditionRow</name>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>ميعاد متابعتها جه</translation>
    </message>
    <message>
        <source>Waiting at least</source>
        <translation>مستنية على الأقل</translation>
    </message>
    <message>
        <source>Window closes within</source>
        <translation>نافذتها هتقفل في خلال</translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation>درجتها على الأقل</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>شرط</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>شيل الشرط ده</translation>
    </message>
    <message>
        <source> min</source>
        <translation> دقيقة</translation>
    </message>
    <message>
        <source> h</source>
        <translation> ساعة</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>من غير مسؤول</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>between values of which one has to fit</extracomment>
        <translation>اختار…</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>Another tag as well</source>
        <translation>ووسم تاني كمان</translation>
    </message>
    <message>
        <source>Only while the shop is open</source>
        <translation>بيتحسب والمحل فاتح بس</translation>
    </message>
</context>
<context>
    <name>migochat::ConnectionRow</name>
    <message>
        <source>Meta app id</source>
        <translation>معرّف تطبيق ميتا</translation>
    </message>
    <message>
        <source>Meta app secret</source>
        <translation>سر تطبيق ميتا</translation>
    </message>
    <message>
        <source>Messenger page token</source>
        <translation>رمز صفحة ماسنجر</translation>
    </message>
    <message>
        <source>Messenger page id</source>
        <translation>معرّف صفحة ماسنجر</translation>
    </message>
    <message>
        <source>Messenger verify token</source>
        <translation>رمز تحقق ماسنجر</translation>
    </message>
    <message>
        <source>WhatsApp token</source>
        <translation>رمز واتساب</translation>
    </message>
    <message>
        <source>WhatsApp phone number id</source>
        <translation>معرّف رقم واتساب</translation>
    </message>
    <message>
        <source>WhatsApp verify token</source>
        <translation>رمز تحقق واتساب</translation>
    </message>
    <message>
        <source>WhatsApp business account id</source>
        <translation>معرّف حساب واتساب للأعمال</translation>
    </message>
    <message>
        <source>WhatsApp app secret</source>
        <translation>سر تطبيق واتساب</translation>
    </message>
    <message>
        <source>Gemini key</source>
        <translation>مفتاح Gemini</translation>
    </message>
    <message>
        <source>Gemini model</source>
        <translation>موديل Gemini</translation>
    </message>
    <message>
        <source>is set, type to replace</source>
        <translation>متسجّل، اكتب عشان تغيّره</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>مش متسجّل</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>غيّره</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>امسح</translation>
    </message>
    <message>
        <source>Instagram account id</source>
        <translation>معرّف حساب إنستجرام</translation>
    </message>
    <message>
        <source>Instagram token</source>
        <translation>رمز إنستجرام</translation>
    </message>
    <message>
        <source>Instagram verify token</source>
        <translation>رمز تحقق إنستجرام</translation>
    </message>
    <message>
        <source>Instagram app secret</source>
        <translation>سر تطبيق إنستجرام</translation>
    </message>
    <message>
        <source>Public address (https)</source>
        <translation>العنوان على الإنترنت (https)</translation>
    </message>
    <message>
        <source>Online shop address</source>
        <translation>عنوان المتجر الأونلاين</translation>
    </message>
    <message>
        <source>Online shop key</source>
        <translation>مفتاح المتجر الأونلاين</translation>
    </message>
    <message>
        <source>Keep files for (days)</source>
        <translation>مدة حفظ الملفات (يوم)</translation>
    </message>
    <message>
        <source>Largest picture (MB)</source>
        <translation>أكبر صورة (ميجا)</translation>
    </message>
    <message>
        <source>Largest video (MB)</source>
        <translation>أكبر فيديو (ميجا)</translation>
    </message>
    <message>
        <source>Largest recording (MB)</source>
        <translation>أكبر تسجيل (ميجا)</translation>
    </message>
    <message>
        <source>Largest document (MB)</source>
        <translation>أكبر مستند (ميجا)</translation>
    </message>
    <message>
        <source>Leave free on the disk (MB)</source>
        <translation>مساحة فاضية تفضل (ميجا)</translation>
    </message>
    <message>
        <source>Read the online shop every (hours)</source>
        <translation>اقرا المتجر كل (ساعة)</translation>
    </message>
</context>
<context>
    <name>migochat::Content</name>
    <message>
        <source>Shared a post</source>
        <translation>شارك بوست</translation>
    </message>
    <message>
        <source>Shared a reel</source>
        <translation>شارك ريل</translation>
    </message>
    <message>
        <source>Answered our story</source>
        <translation>رد على الستوري بتاعتنا</translation>
    </message>
    <message>
        <source>Mentioned us in a story</source>
        <translation>عمل لنا منشن في ستوري</translation>
    </message>
    <message>
        <source>Asked about a product</source>
        <translation>سأل عن منتج</translation>
    </message>
    <message>
        <source>Shared a link</source>
        <translation>بعت لينك</translation>
    </message>
    <message>
        <source>Asked for the location</source>
        <translation>طلبنا الموقع</translation>
    </message>
    <message>
        <source>Asked for the e-mail address</source>
        <translation>طلبنا الإيميل</translation>
    </message>
    <message>
        <source>Asked for the phone number</source>
        <translation>طلبنا رقم التليفون</translation>
    </message>
    <message>
        <source>Comment under a post</source>
        <translation>كومنت على بوست</translation>
    </message>
    <message>
        <source>Answer under a comment</source>
        <translation>رد على كومنت</translation>
    </message>
    <message>
        <source>Private reply to a comment</source>
        <translation>رد خاص على كومنت</translation>
    </message>
    <message>
        <source>Public answer under the comment</source>
        <translation>رد تحت الكومنت قدام الكل</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>مكالمة فايتة</translation>
    </message>
    <message>
        <source>The customer is calling</source>
        <translation>العميل بيتصل</translation>
    </message>
    <message>
        <source>The customer has a new number: %1</source>
        <translation>العميل غيّر رقمه: %1</translation>
    </message>
    <message>
        <source>WhatsApp gave the customer a new id</source>
        <translation>واتساب غيّر معرّف العميل</translation>
    </message>
    <message>
        <source>The customer&apos;s security code changed</source>
        <translation>كود أمان العميل اتغيّر</translation>
    </message>
    <message>
        <source>Another program took over this chat</source>
        <translation>برنامج تاني استلم المحادثة دي</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>عروض</translation>
    </message>
    <message>
        <source>service notice</source>
        <translation>إشعار خدمة</translation>
    </message>
    <message>
        <source>sign-in code</source>
        <translation>كود دخول</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>مفيش منتجات</numerusform>
            <numerusform>منتج واحد</numerusform>
            <numerusform>منتجين</numerusform>
            <numerusform>%Ln منتجات</numerusform>
            <numerusform>%Ln منتج</numerusform>
            <numerusform>%Ln منتج</numerusform>
        </translation>
    </message>
    <message>
        <source>Too large to be fetched</source>
        <translation>الملف أكبر من اللازم</translation>
    </message>
    <message>
        <source>No longer kept by the platform</source>
        <translation>المنصة مابقتش محتفظة بيه</translation>
    </message>
    <message>
        <source>Arrived damaged</source>
        <translation>الملف وصل بايظ</translation>
    </message>
    <message>
        <source>The platform could not hand it over</source>
        <translation>المنصة ماعرفتش تسلّم الملف</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>ماعرفناش نجيب الملف</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 ك.ب</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
</context>
<context>
    <name>migochat::ConversationDelegate</name>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>إحنا: %1</translation>
    </message>
    <message>
        <source>AI: %1</source>
        <translation>المساعد: %1</translation>
    </message>
    <message>
        <source>From the phone: %1</source>
        <translation>من الموبايل: %1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>مسودة: %1</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <translation>هتقفل بعد %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1، لحد %2</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>مستني من %1</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>حدّد المسؤول</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>أجّل</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>اقفل المحادثة</translation>
    </message>
    <message>
        <source>follow up %1</source>
        <translation>متابعة %1</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>مهمة: %1</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>افتحها تاني</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>المسؤول: %1</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>ما اتعملش: %1</translation>
    </message>
</context>
<context>
    <name>migochat::ConversationPane</name>
    <message>
        <source>Search all conversations</source>
        <translation>دوّر في كل المحادثات</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>جرّب تاني</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>نتايج البحث</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>مفيش محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتين</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or the other way to spell it.</source>
        <translation>مفيش نتيجة. جرّب حروف أقل أو كتابة تانية.</translation>
    </message>
    <message>
        <source>No conversations here. Take a breath.</source>
        <translation>مفيش محادثات هنا. خد نفسك.</translation>
    </message>
    <message>
        <source>See what is snoozed</source>
        <translation>شوف المتأجل</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>مسودة: %1</translation>
    </message>
    <message>
        <source>See all that is open</source>
        <translation>شوف كل المفتوح</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>دوّر في كل الرسايل</translation>
    </message>
    <message>
        <source>There may be more than is shown here.</source>
        <translation>ممكن يكون فيه أكتر من اللي ظاهر هنا.</translation>
    </message>
    <message>
        <source>Nothing is snoozed.</source>
        <translation>مفيش حاجة متأجلة.</translation>
    </message>
    <message>
        <source>Nothing is done yet.</source>
        <translation>لسه مفيش حاجة خلصت.</translation>
    </message>
    <message>
        <source>Nothing is spam.</source>
        <translation>مفيش سبام.</translation>
    </message>
</context>
<context>
    <name>migochat::CustomerController</name>
    <message>
        <source>Marketing messages are allowed</source>
        <translation>رسايل العروض مسموحة</translation>
    </message>
    <message>
        <source>No more marketing messages</source>
        <translation>مفيش رسايل عروض تاني</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>اتحظر</translation>
    </message>
    <message>
        <source>No longer blocked</source>
        <translation>الحظر اتشال</translation>
    </message>
    <message>
        <source>Follow-up: %1</source>
        <translation>متابعة: %1</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>من غير متابعة</translation>
    </message>
    <message>
        <source>The note is pinned to the customer</source>
        <translation>الملاحظة اتثبّتت عند العميل</translation>
    </message>
    <message>
        <source>The note was taken off</source>
        <translation>الملاحظة اتشالت</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>اتدمجوا</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>اتفصلوا</translation>
    </message>
    <message>
        <source>Tagged #%1</source>
        <translation>اتحط الوسم #%1</translation>
    </message>
    <message>
        <source>Tag #%1 taken off</source>
        <translation>اتشال الوسم #%1</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>أرقام التليفون</translation>
    </message>
    <message>
        <source>This customer is no lead, so there is nothing to remember.</source>
        <translation>العميل ده مش متسجّل في الفرص، فمفيش متابعة.</translation>
    </message>
    <message>
        <source>The customer was forgotten. Proof no. %1</source>
        <translation>العميل اتمسح. إثبات رقم %1</translation>
    </message>
    <message>
        <source>%1 was forgotten. Proof no. %2</source>
        <translation>%1 اتمسح. إثبات رقم %2</translation>
    </message>
    <message>
        <source>Task done: %1</source>
        <translation>المهمة خلصت: %1</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>المهمة: %1</translation>
    </message>
    <message>
        <source>The task has no time any more</source>
        <translation>المهمة بقت من غير ميعاد</translation>
    </message>
    <message>
        <source>Nobody has the task now</source>
        <translation>المهمة بقت من غير مسؤول</translation>
    </message>
    <message>
        <source>The task is for %1</source>
        <translation>المهمة بقت على %1</translation>
    </message>
    <message>
        <source>When is the task due?</source>
        <translation>المهمة ميعادها إمتى؟</translation>
    </message>
    <message>
        <source>The number is shown once the agent runs: it writes down who looked.</source>
        <translation>الرقم بيظهر لما المحرك يشتغل: هو اللي بيسجّل مين شافه.</translation>
    </message>
    <message>
        <source>New task: %1</source>
        <translation>مهمة جديدة: %1</translation>
    </message>
    <message>
        <source>This message is among the product questions already.</source>
        <translation>الرسالة دي موجودة في الأسئلة عن المنتجات أصلاً.</translation>
    </message>
    <message>
        <source>Added to the product questions</source>
        <translation>اتحطت في الأسئلة عن المنتجات</translation>
    </message>
    <message>
        <source>Added to the product questions: %1</source>
        <translation>اتحطت في الأسئلة عن المنتجات: %1</translation>
    </message>
    <message>
        <source>The question names no product now</source>
        <translation>السؤال بقى من غير منتج</translation>
    </message>
    <message>
        <source>The question has its product</source>
        <translation>السؤال اتربط بمنتج</translation>
    </message>
    <message>
        <source>Taken off the product questions: %1</source>
        <translation>اتشال من الأسئلة عن المنتجات: %1</translation>
    </message>
</context>
<context>
    <name>migochat::CustomerPanel</name>
    <message>
        <source>Close</source>
        <translation>اقفل</translation>
    </message>
    <message>
        <source>About this customer</source>
        <translation>عن العميل</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>first contact</source>
        <translation>أول مرة كلمنا</translation>
    </message>
    <message>
        <source>last contact</source>
        <translation>آخر مرة كلمنا</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>المتابعة</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>بيانات التواصل</translation>
    </message>
    <message>
        <source>does not want any</source>
        <translation>مش عايز رسايل عروض</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ضيف</translation>
    </message>
    <message>
        <source>Blocked: nothing more is sent here</source>
        <translation>محظور: مابيتبعتلوش حاجة</translation>
    </message>
    <message>
        <source>Cannot receive messages until they write again</source>
        <translation>مش هيوصله حاجة لحد ما يكتب تاني</translation>
    </message>
    <message>
        <source>Does not want marketing messages</source>
        <translation>مش عايز رسايل عروض</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>الإيميل</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>الشركة</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>التليفون</translation>
    </message>
    <message>
        <source>add another</source>
        <translation>ضيف رقم تاني</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>never said</source>
        <translation>ماقالش</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Wants offers again</source>
        <translation>عايز العروض تاني</translation>
    </message>
    <message>
        <source>Wants no offers</source>
        <translation>مش عايز عروض</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>شيل الحظر</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>احظر</translation>
    </message>
    <message>
        <source>Maybe the same person as %1: %2</source>
        <translation>يمكن يكون هو نفسه %1: %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>مش هو</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>الفرصة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>مهتم بـ</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>set a time</source>
        <translation>حدّد ميعاد</translation>
    </message>
    <message>
        <source>Follow-up: %1</source>
        <translation>متابعة: %1</translation>
    </message>
    <message>
        <source>In two hours</source>
        <translation>بعد ساعتين</translation>
    </message>
    <message>
        <source>None</source>
        <translation>من غير</translation>
    </message>
    <message>
        <source>Pinned notes</source>
        <translation>ملاحظات مثبتة</translation>
    </message>
    <message>
        <source>Take the note off</source>
        <translation>شيل الملاحظة</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>الصور والملفات</translation>
    </message>
    <message>
        <source>Other chats</source>
        <translation>محادثات تانية</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>هات الأقدم</translation>
    </message>
    <message>
        <source>Two people? Take them apart…</source>
        <translation>شخصين في سجل واحد؟ افصلهم…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Take the tag %1 off</source>
        <translation>شيل الوسم %1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Ask for the number</source>
        <translation>اطلب الرقم</translation>
    </message>
    <message>
        <source>Sends the question with a button that shares the number</source>
        <translation>بيبعت السؤال بزرار العميل يشارك بيه رقمه</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>ميعاد تاني…</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>عشان إيه</translation>
    </message>
    <message>
        <source>This is no amount. For example: 1,250 or 12k</source>
        <translation>المبلغ ده مش مفهوم. مثلاً: 1,250 أو 12 ألف</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الأوردرات</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>من غير قطع</numerusform>
            <numerusform>قطعة واحدة</numerusform>
            <numerusform>قطعتين</numerusform>
            <numerusform>%Ln قطع</numerusform>
            <numerusform>%Ln قطعة</numerusform>
            <numerusform>%Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget this customer…</source>
        <translation>امسح العميل ده نهائي…</translation>
    </message>
    <message>
        <source>Everything that is kept about them goes for good</source>
        <translation>كل اللي متسجّل عنه بيتمسح ومايرجعش</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>من غير مسؤول</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>مهمة جديدة</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>الميعاد: %1</translation>
    </message>
    <message>
        <source>e.g. call sun 9am</source>
        <translation>مثلًا: اتصل بكرة 10</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>إظهار الرقم</translation>
    </message>
    <message>
        <source>It is written in the history that you looked</source>
        <translation>بيتسجّل في السجل إنك شفته</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>سأل عن</translation>
    </message>
    <message>
        <source>Which product: %1</source>
        <translation>أنهي منتج: %1</translation>
    </message>
    <message>
        <source>Take off the list: %1</source>
        <translation>شيل من القايمة: %1</translation>
    </message>
</context>
<context>
    <name>migochat::CustomerSection</name>
    <message>
        <source>folded up</source>
        <translation>مقفول</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>A press folds it up; it is moved by dragging, or with Ctrl+Shift and an arrow key</source>
        <translation>دوس عليه يتطوي، واسحبه عشان تنقله، أو Ctrl+Shift مع سهم</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>طلّعه لفوق</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نزّله لتحت</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>الترتيب المعتاد</translation>
    </message>
</context>
<context>
    <name>migochat::CustomerWords</name>
    <message>
        <source>Arabic</source>
        <translation>عربي</translation>
    </message>
    <message>
        <source>English</source>
        <translation>إنجليزي</translation>
    </message>
    <message>
        <source>Franco</source>
        <translation>فرانكو</translation>
    </message>
    <message>
        <source>the same number %1</source>
        <translation>نفس الرقم %1</translation>
    </message>
    <message>
        <source>shared the number %1</source>
        <translation>بعت الرقم %1</translation>
    </message>
    <message>
        <source>the same e-mail %1</source>
        <translation>نفس الإيميل %1</translation>
    </message>
    <message>
        <source>the same name at %1</source>
        <translation>نفس الاسم في %1</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>تليفون</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>إيميل</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>كومنتات</translation>
    </message>
    <message>
        <source>The access token of this channel does not work</source>
        <translation>ربط القناة دي مش شغال</translation>
    </message>
    <message>
        <source>Meta does not deliver everything of this channel</source>
        <translation>ميتا مش بتوصّل كل حاجة من القناة دي</translation>
    </message>
    <message>
        <source>Missed messages of this channel cannot be fetched</source>
        <translation>الرسايل اللي فاتت من القناة دي مش عارفين نجيبها</translation>
    </message>
    <message>
        <source>Lead forms of this channel cannot be read</source>
        <translation>استمارات الإعلانات على القناة دي مش عارفين نقراها</translation>
    </message>
    <message>
        <source>Meta cannot deliver the messages of this channel to this computer</source>
        <translation>ميتا مش عارفة توصّل رسايل القناة دي للجهاز ده</translation>
    </message>
    <message>
        <source>The access token of this channel lacks a permission</source>
        <translation>ربط القناة دي ناقصه صلاحية</translation>
    </message>
    <message>
        <source>The access token of this channel ends soon</source>
        <translation>ربط القناة دي قرّب يخلص</translation>
    </message>
    <message>
        <source>Meta reports about this channel: %1</source>
        <translation>بلاغ من ميتا عن القناة دي: %1</translation>
    </message>
</context>
<context>
    <name>migochat::DayRange</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Search these days</source>
        <translation>دوّر في الأيام دي</translation>
    </message>
</context>
<context>
    <name>migochat::Delivery</name>
    <message>
        <source>Sent: %1</source>
        <translation>اتبعتت: %1</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>وصلت: %1</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>اتقرت: %1</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s)</source>
        <translation>
            <numerusform>متحاولتش</numerusform>
            <numerusform>اتحاولت مرة واحدة</numerusform>
            <numerusform>اتحاولت مرتين</numerusform>
            <numerusform>اتحاولت %n مرات</numerusform>
            <numerusform>اتحاولت %n مرة</numerusform>
            <numerusform>اتحاولت %n مرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::DraftStrip</name>
    <message>
        <source>A person should answer</source>
        <translation>محتاج رد من حد مننا</translation>
    </message>
    <message>
        <source>A person should answer: %1</source>
        <translation>محتاج رد من حد مننا: %1</translation>
    </message>
    <message>
        <source>What the assistant suggests</source>
        <translation>اقتراح المساعد</translation>
    </message>
    <message>
        <source>Suggestion of the assistant: %1</source>
        <translation>اقتراح المساعد: %1</translation>
    </message>
    <message>
        <source>Edit · Tab</source>
        <translation>عدّل · Tab</translation>
    </message>
    <message>
        <source>Take the text into the box (Tab)</source>
        <translation>انقل النص لخانة الكتابة (Tab)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>ابعت</translation>
    </message>
    <message>
        <source>Send as it is (Ctrl+Enter)</source>
        <translation>ابعته زي ما هو (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>تجاهل (Esc)</translation>
    </message>
    <message>
        <source>Earlier suggestion (Alt+↑)</source>
        <translation>الاقتراح اللي قبله (Alt+↑)</translation>
    </message>
    <message>
        <source>Later suggestion (Alt+↓)</source>
        <translation>الاقتراح اللي بعده (Alt+↓)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>which suggestion of how many is shown</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Suggestion %1 of %2</source>
        <translation>اقتراح %1 من %2</translation>
    </message>
    <message>
        <source>Suggest another</source>
        <translation>اقترح رد تاني</translation>
    </message>
    <message>
        <source>Asked for another…</source>
        <translation>طلبنا رد تاني…</translation>
    </message>
    <message>
        <source>Nothing new. Ask again</source>
        <translation>مفيش جديد. اسأل تاني</translation>
    </message>
</context>
<context>
    <name>migochat::DropSurface</name>
    <message>
        <source>Drop to attach</source>
        <translation>سيب الملف هنا وهيترفق</translation>
    </message>
    <message>
        <source>Cannot be attached</source>
        <translation>مش هينفع يترفق</translation>
    </message>
</context>
<context>
    <name>migochat::EmojiPicker</name>
    <message>
        <source>Search emoji</source>
        <translation>دوّر على إيموجي</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>إيموجي</translation>
    </message>
</context>
<context>
    <name>migochat::EmptyThread</name>
    <message>
        <source>No chat is open</source>
        <translation>مفيش محادثة مفتوحة</translation>
    </message>
    <message>
        <source>Choose one in the list</source>
        <translation>اختار واحدة من القائمة</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer</source>
        <translation>مفيش حد مستني رد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) wait for an answer</source>
        <translation>
            <numerusform>مفيش حد مستني رد</numerusform>
            <numerusform>عميل واحد مستني رد</numerusform>
            <numerusform>عميلين مستنيين رد</numerusform>
            <numerusform>%Ln عملاء مستنيين رد</numerusform>
            <numerusform>%Ln عميل مستني رد</numerusform>
            <numerusform>%Ln عميل مستني رد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::EraseSheet</name>
    <message>
        <source>A customer is forgotten</source>
        <translation>مسح عميل نهائي</translation>
    </message>
    <message>
        <source>Forget %1 for good?</source>
        <translation>تمسح %1 نهائي؟</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>مفيش رجوع بعد كده.</translation>
    </message>
    <message>
        <source>What is kept: when it was done, by whom, and how much it was. Copies at Meta stay as they are.</source>
        <translation>اللي بيفضل: امتى اتمسح، ومين مسحه، وكان قد إيه. واللي عند ميتا بيفضل زي ما هو.</translation>
    </message>
    <message>
        <source>To go on, type the name: %1</source>
        <translation>عشان تكمّل اكتب الاسم: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>مفيش محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتين</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>مفيش رسايل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتين</numerusform>
            <numerusform>%Ln رسايل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>مفيش ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتين</numerusform>
            <numerusform>%Ln ملاحظات</numerusform>
            <numerusform>%Ln ملاحظة</numerusform>
            <numerusform>%Ln ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s)</source>
        <translation>
            <numerusform>مفيش صور ولا ملفات</numerusform>
            <numerusform>صورة أو ملف</numerusform>
            <numerusform>صورتين أو ملفين</numerusform>
            <numerusform>%Ln صور وملفات</numerusform>
            <numerusform>%Ln صورة وملف</numerusform>
            <numerusform>%Ln صورة وملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, numbers, addresses and tags</source>
        <translation>الاسم والأرقام والعناوين والوسوم</translation>
    </message>
    <message>
        <source>The lead with its history, tasks and drafts</source>
        <translation>الفرصة وتاريخها ومهامها والمسودات</translation>
    </message>
    <message>
        <source>What has not been sent yet is not sent</source>
        <translation>اللي لسه ماتبعتش مش هيتبعت</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>خلّي العميل زي ما هو</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>امسح نهائي</translation>
    </message>
    <message>
        <source>To go on, type the last digits: %1</source>
        <translation>عشان تكمّل اكتب آخر أرقام: %1</translation>
    </message>
</context>
<context>
    <name>migochat::Failures</name>
    <message>
        <source>More than 24 hours since the customer wrote</source>
        <translation>عدّى 24 ساعة على آخر رسالة من العميل</translation>
    </message>
    <message>
        <source>The customer stopped marketing messages</source>
        <translation>العميل وقف رسايل العروض</translation>
    </message>
    <message>
        <source>This number is not on WhatsApp or its app is too old</source>
        <translation>الرقم مش على واتساب أو نسخته قديمة</translation>
    </message>
    <message>
        <source>Too many messages to this customer in a short time</source>
        <translation>رسايل كتير لنفس العميل في وقت قصير</translation>
    </message>
    <message>
        <source>The service is busy, it will be tried again</source>
        <translation>ضغط على الخدمة، هنجرّب تاني</translation>
    </message>
    <message>
        <source>Our number is limited after spam reports</source>
        <translation>رقمنا مقيّد بسبب بلاغات</translation>
    </message>
    <message>
        <source>There is a payment problem at Meta</source>
        <translation>مشكلة في الدفع عند ميتا</translation>
    </message>
    <message>
        <source>The file was refused or could not be loaded</source>
        <translation>الملف اترفض أو ماعرفناش نرفعه</translation>
    </message>
    <message>
        <source>The template does not exist</source>
        <translation>القالب مش موجود</translation>
    </message>
    <message>
        <source>The template is paused</source>
        <translation>القالب موقوف مؤقتًا</translation>
    </message>
    <message>
        <source>The template is disabled</source>
        <translation>القالب معطّل</translation>
    </message>
    <message>
        <source>Values of the template are missing or wrong</source>
        <translation>بيانات القالب ناقصة أو غلط</translation>
    </message>
    <message>
        <source>Meta has locked the account</source>
        <translation>ميتا قفلت الحساب</translation>
    </message>
    <message>
        <source>This kind of message needs a phone number</source>
        <translation>النوع ده من الرسايل محتاج رقم تليفون</translation>
    </message>
    <message>
        <source>The connection has expired: a new token is needed</source>
        <translation>صلاحية الربط خلصت: محتاجين رمز جديد</translation>
    </message>
    <message>
        <source>Something broke at Meta</source>
        <translation>عطل عند ميتا</translation>
    </message>
    <message>
        <source>No connection to the internet</source>
        <translation>مفيش إنترنت</translation>
    </message>
    <message>
        <source>Not sent, for a reason Meta did not name</source>
        <translation>ماتبعتتش، وميتا ماقالتش السبب</translation>
    </message>
    <message>
        <source>Meta refused this message (code %1)</source>
        <translation>ميتا رفضت الرسالة دي (كود %1)</translation>
    </message>
    <message>
        <source>The agent does not answer</source>
        <translation>المحرك مش بيرد</translation>
    </message>
    <message>
        <source>This is not allowed here</source>
        <translation>ده مش مسموح هنا</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>الرد مش مفهوم</translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation>مابقاش موجود</translation>
    </message>
    <message>
        <source>Something changed meanwhile. Look again, then retry</source>
        <translation>فيه حاجة اتغيّرت في نفس الوقت. بص تاني وجرّب</translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation>قاعدة البيانات مشغولة</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>الهارد مليان</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>قاعدة البيانات بايظة</translation>
    </message>
    <message>
        <source>The database was written by a newer Migochat</source>
        <translation>قاعدة البيانات من إصدار أحدث من Migochat</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>اتلغى</translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>حصلت مشكلة جوه البرنامج</translation>
    </message>
    <message>
        <source>After 24 hours only text that a person wrote may leave here</source>
        <translation>بعد 24 ساعة ماينفعش يتبعت غير كلام كاتبه حد مننا</translation>
    </message>
    <message>
        <source>The customer cannot receive messages until they write again</source>
        <translation>العميل مش هتوصله رسايل لحد ما يكتب تاني</translation>
    </message>
    <message>
        <source>This customer is blocked</source>
        <translation>العميل ده محظور</translation>
    </message>
    <message>
        <source>Our number is limited after templates of the wrong category</source>
        <translation>رقمنا مقيّد عشان قوالب نوعها غلط</translation>
    </message>
    <message>
        <source>Meta keeps our page from sending for some hours</source>
        <translation>ميتا موقّفة الإرسال من صفحتنا كام ساعة</translation>
    </message>
    <message>
        <source>Meta has not given us the permission for this</source>
        <translation>ميتا ماادّتناش صلاحية للحاجة دي</translation>
    </message>
    <message>
        <source>Meta does not know this page or number, or hides it from us</source>
        <translation>ميتا مش عارفة الصفحة أو الرقم ده، أو مخبّياه عننا</translation>
    </message>
    <message>
        <source>The number is not registered at WhatsApp</source>
        <translation>الرقم مش مسجّل على واتساب</translation>
    </message>
    <message>
        <source>Meta has not approved the name of our number</source>
        <translation>ميتا لسه ماوافقتش على اسم رقمنا</translation>
    </message>
    <message>
        <source>A test number writes only to numbers on its list</source>
        <translation>رقم التجربة بيبعت بس للأرقام اللي في قايمته</translation>
    </message>
    <message>
        <source>Marketing templates are switched off for our number</source>
        <translation>قوالب العروض مقفولة على رقمنا</translation>
    </message>
    <message>
        <source>Meta refused the user name</source>
        <translation>ميتا رفضت اسم المستخدم</translation>
    </message>
    <message>
        <source>The history cannot be fetched any more</source>
        <translation>المحادثات القديمة مابقاش ينفع تتجاب</translation>
    </message>
    <message>
        <source>The file is too large for this channel</source>
        <translation>الملف أكبر من اللي القناة دي بتقبله</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>الملف مابقاش موجود</translation>
    </message>
    <message>
        <source>Meta was still working on the video</source>
        <translation>ميتا كانت لسه بتجهّز الفيديو</translation>
    </message>
    <message>
        <source>Several pictures in one message are not possible here: send them one by one</source>
        <translation>كذا صورة في رسالة واحدة مش ممكن هنا، ابعتهم واحدة واحدة</translation>
    </message>
    <message>
        <source>The template is against Meta&apos;s rules</source>
        <translation>القالب مخالف لقواعد ميتا</translation>
    </message>
    <message>
        <source>The filled template is too long</source>
        <translation>القالب بعد ما اتملا بقى طويل زيادة</translation>
    </message>
    <message>
        <source>This is not a marketing template</source>
        <translation>ده مش قالب عروض</translation>
    </message>
    <message>
        <source>The form of this template is blocked or broken</source>
        <translation>استمارة القالب ده موقوفة أو فيها عطل</translation>
    </message>
    <message>
        <source>The product is not in the catalogue at Meta</source>
        <translation>المنتج مش موجود في كتالوج ميتا</translation>
    </message>
    <message>
        <source>The same text was just sent</source>
        <translation>نفس الكلام لسه مبعوت</translation>
    </message>
    <message>
        <source>This is our own number</source>
        <translation>ده رقمنا إحنا</translation>
    </message>
    <message>
        <source>Somebody else may have this number now: ask who it is</source>
        <translation>ممكن الرقم ده بقى مع حد تاني، اسأل مين معاك</translation>
    </message>
    <message>
        <source>WhatsApp keeps this customer out of such messages for a test of its own</source>
        <translation>واتساب مانع النوع ده عن العميل عشان تجربة عنده</translation>
    </message>
    <message>
        <source>WhatsApp does not allow this in the customer&apos;s country</source>
        <translation>واتساب مانع ده في بلد العميل</translation>
    </message>
    <message>
        <source>WhatsApp refused this for a group</source>
        <translation>واتساب رفض ده لجروب</translation>
    </message>
    <message>
        <source>WhatsApp refused the call</source>
        <translation>واتساب رفض المكالمة</translation>
    </message>
    <message>
        <source>WhatsApp does not show this message here</source>
        <translation>واتساب مش بيعرض الرسالة دي هنا</translation>
    </message>
    <message>
        <source>The program built this message wrongly</source>
        <translation>البرنامج جهّز الرسالة دي غلط</translation>
    </message>
    <message>
        <source>This channel is not set up</source>
        <translation>القناة دي مش متظبطة</translation>
    </message>
    <message>
        <source>Meta did not answer in time: it may have arrived</source>
        <translation>ميتا ماردّتش في وقتها: يمكن تكون وصلت</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>ابعت تاني</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>فكّرني</translation>
    </message>
    <message>
        <source>Choose template</source>
        <translation>اختار قالب</translation>
    </message>
    <message>
        <source>Pick another</source>
        <translation>اختار غيره</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>املا البيانات</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>حوّل الملف</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>اكتبها تاني</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>طريقة تانية</translation>
    </message>
    <message>
        <source>Ask for number</source>
        <translation>اطلب رقمه</translation>
    </message>
    <message>
        <source>Mark opt-out</source>
        <translation>سجّل إنه وقف العروض</translation>
    </message>
    <message>
        <source>Ask who it is</source>
        <translation>اسأل مين معاك</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>اربط تاني</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>افتح الإعدادات</translation>
    </message>
    <message>
        <source>Open billing</source>
        <translation>افتح الدفع</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>أعمل إيه؟</translation>
    </message>
    <message>
        <source>Report the fault</source>
        <translation>بلّغ عن العطل</translation>
    </message>
    <message>
        <source>WhatsApp held this message to protect the customer. Wait at least 24 hours, do not send it again</source>
        <translation>واتساب أوقف الرسالة دي حفاظًا على العميل. استنى 24 ساعة على الأقل، وما تبعتهاش تاني</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>الخدمة عليها ضغط دلوقتي</translation>
    </message>
    <message>
        <source>The customer is filling in a form of Meta</source>
        <translation>العميل بيملا استمارة من Meta</translation>
    </message>
    <message>
        <source>The template is new and not ready yet</source>
        <translation>القالب جديد ولسه مش جاهز</translation>
    </message>
    <message>
        <source>Our number is being serviced at WhatsApp</source>
        <translation>رقمنا في صيانة عند واتساب</translation>
    </message>
    <message>
        <source>Open WhatsApp Manager</source>
        <translation>افتح مدير واتساب</translation>
    </message>
    <message>
        <source>it leaves when that is repaired</source>
        <translation>هتتبعت لما ده يتصلّح</translation>
    </message>
    <message>
        <source>it will be tried again</source>
        <translation>هنحاول تاني</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>why a message has not left yet, and what follows</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>migochat::FileDesk</name>
    <message>
        <source>Attach files</source>
        <translation>ضيف ملفات</translation>
    </message>
    <message>
        <source>Picture.png</source>
        <translation>صورة.png</translation>
    </message>
</context>
<context>
    <name>migochat::FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>دوّر في المحادثة دي</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>النتيجة الأقدم</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>النتيجة الأحدث</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>اقفل</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>مفيش</translation>
    </message>
</context>
<context>
    <name>migochat::FixedKeys</name>
    <message>
        <source>Take over the assistant&apos;s suggestion (empty box)</source>
        <translation>خد اقتراح المساعد (والخانة فاضية)</translation>
    </message>
    <message>
        <source>Send the assistant&apos;s suggestion as it is</source>
        <translation>ابعت اقتراح المساعد زي ما هو</translation>
    </message>
    <message>
        <source>Dismiss the assistant&apos;s suggestion</source>
        <translation>اقفل اقتراح المساعد</translation>
    </message>
    <message>
        <source>The last answer back, or quote the last message (empty box)</source>
        <translation>رجّع آخر رد، أو اقتبس آخر رسالة (والخانة فاضية)</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>من رسالة لرسالة</translation>
    </message>
    <message>
        <source>To the buttons of a message</source>
        <translation>لأزرار الرسالة</translation>
    </message>
    <message>
        <source>Open what the message holds</source>
        <translation>افتح اللي في الرسالة</translation>
    </message>
    <message>
        <source>Play or pause a voice note</source>
        <translation>شغّل الفويس أو وقّفه</translation>
    </message>
    <message>
        <source>Five seconds back or on in a voice note</source>
        <translation>خمس ثواني ورا أو قدّام في الفويس</translation>
    </message>
    <message>
        <source>Earlier and later suggestions (on the suggestion&apos;s buttons)</source>
        <translation>الاقتراح اللي قبله واللي بعده (وانت على زراير الاقتراح)</translation>
    </message>
    <message>
        <source>To the picture before or after</source>
        <translation>للصورة اللي قبلها أو بعدها</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>أكبر، أصغر</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>الصورة كلها</translation>
    </message>
    <message>
        <source>Move a larger picture</source>
        <translation>حرّك الصورة المكبّرة</translation>
    </message>
</context>
<context>
    <name>migochat::Format</name>
    <message>
        <source>today</source>
        <translation>النهارده</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>امبارح</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>بكرة</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>متأخر</numerusform>
            <numerusform>متأخر يوم</numerusform>
            <numerusform>متأخر يومين</numerusform>
            <numerusform>متأخر %Ln أيام</numerusform>
            <numerusform>متأخر %Ln يوم</numerusform>
            <numerusform>متأخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>late since %1</source>
        <translation>متأخر من %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>time left</comment>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 ي</translation>
    </message>
</context>
<context>
    <name>migochat::Gap</name>
    <message>
        <source>the computer was asleep</source>
        <translation>الجهاز كان نايم</translation>
    </message>
    <message>
        <source>messages could not reach us</source>
        <translation>الرسايل ماكانتش بتوصل لنا</translation>
    </message>
    <message>
        <source>the program was off</source>
        <translation>البرنامج كان مقفول</translation>
    </message>
    <message>
        <source>No data since %1: %2</source>
        <translation>مفيش رسايل من %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2 nobody listened, %n time(s)</source>
        <translation>
            <numerusform>من %1 لـ %2 البرنامج ماكانش شغال</numerusform>
            <numerusform>من %1 لـ %2 البرنامج ماكانش شغال، مرة</numerusform>
            <numerusform>من %1 لـ %2 البرنامج ماكانش شغال، مرتين</numerusform>
            <numerusform>من %1 لـ %2 البرنامج ماكانش شغال، %Ln مرات</numerusform>
            <numerusform>من %1 لـ %2 البرنامج ماكانش شغال، %Ln مرة</numerusform>
            <numerusform>من %1 لـ %2 البرنامج ماكانش شغال، %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>No data from %1 to %2: %3</source>
        <translation>مفيش رسايل من %1 لـ %2: %3</translation>
    </message>
    <message>
        <source>what was missed is being looked for</source>
        <translation>بندوّر على اللي فاتنا</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were fetched afterwards</source>
        <translation>
            <numerusform>مفيش رسايل اتجابت بعدها</numerusform>
            <numerusform>رسالة اتجابت بعدها</numerusform>
            <numerusform>رسالتين اتجابوا بعدها</numerusform>
            <numerusform>%Ln رسايل اتجابت بعدها</numerusform>
            <numerusform>%Ln رسالة اتجابت بعدها</numerusform>
            <numerusform>%Ln رسالة اتجابت بعدها</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was missed</source>
        <translation>مفيش حاجة فاتتنا</translation>
    </message>
    <message>
        <source>messages may be missing here</source>
        <translation>ممكن يكون فيه رسايل ناقصة هنا</translation>
    </message>
</context>
<context>
    <name>migochat::History</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العيلة</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>الشركة</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>الإيميل</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>التليفون</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>%1: %2 was removed</source>
        <translation>%1: اتشال %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>what changed, old value, new value; the arrow points from old to new in reading direction</extracomment>
        <translation>%1: %2 ← %3</translation>
    </message>
    <message>
        <source>%1 (first answer)</source>
        <translation>%1 (أول رد)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>The assistant handed over to a person</source>
        <translation>المساعد سلّم المحادثة لحد مننا</translation>
    </message>
    <message>
        <source>The assistant handed over to a person: %1</source>
        <translation>المساعد سلّم المحادثة لحد مننا: %1</translation>
    </message>
    <message>
        <source>No follow-up any more</source>
        <translation>مابقاش فيه متابعة</translation>
    </message>
    <message>
        <source>Follow-up: %1</source>
        <translation>متابعة: %1</translation>
    </message>
    <message>
        <source>Told us: marketing messages are welcome</source>
        <translation>قال لنا: موافق على رسايل العروض</translation>
    </message>
    <message>
        <source>The customer allowed marketing messages</source>
        <translation>العميل وافق على رسايل العروض</translation>
    </message>
    <message>
        <source>Told us: no marketing messages</source>
        <translation>قال لنا: مش عايز رسايل عروض</translation>
    </message>
    <message>
        <source>The customer stopped marketing messages</source>
        <translation>العميل وقف رسايل العروض</translation>
    </message>
    <message>
        <source>Nobody is responsible any more</source>
        <translation>مابقاش فيه مسؤول</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>المسؤول: %1</translation>
    </message>
    <message>
        <source>another record</source>
        <translation>سجل تاني</translation>
    </message>
    <message>
        <source>Blocked: nothing more is sent to this customer</source>
        <translation>اتحظر: مش هيتبعتله حاجة تاني</translation>
    </message>
    <message>
        <source>No longer blocked</source>
        <translation>الحظر اتشال</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>اتدمج مع %1</translation>
    </message>
    <message>
        <source>%1 became a customer of its own</source>
        <translation>%1 بقى عميل لوحده</translation>
    </message>
    <message>
        <source>Taken back: the records are as before</source>
        <translation>رجعنا في الدمج: السجلات زي ما كانت</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>This chat is ours again</source>
        <translation>المحادثة رجعت لنا</translation>
    </message>
    <message>
        <source>Another program has taken over this chat</source>
        <translation>برنامج تاني استلم المحادثة دي</translation>
    </message>
    <message>
        <source>Reported as failed afterwards: %1</source>
        <translation>اتبلّغ بعدها إنها فشلت: %1</translation>
    </message>
    <message>
        <source>Filled in a form: %1</source>
        <translation>ملا استمارة: %1</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>المحل</translation>
    </message>
    <message>
        <source>The snooze is over</source>
        <translation>التأجيل خلص</translation>
    </message>
    <message>
        <source>A note calls %1</source>
        <translation>ملاحظة بتنادي على %1</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>صاحب المحل</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>مهتم بـ</translation>
    </message>
    <message>
        <source>Typed in by hand</source>
        <translation>اتسجّل باليد</translation>
    </message>
    <message>
        <source>Task done: %1</source>
        <translation>المهمة خلصت: %1</translation>
    </message>
    <message>
        <source>New task: %1</source>
        <translation>مهمة جديدة: %1</translation>
    </message>
    <message>
        <source>Task open again: %1</source>
        <translation>المهمة اتفتحت تاني: %1</translation>
    </message>
    <message>
        <source>Looked at the number</source>
        <translation>شاف الرقم كامل</translation>
    </message>
    <message>
        <source>Task taken back: %1</source>
        <translation>رجعنا في المهمة: %1</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Task without a time: %1</source>
        <translation>المهمة بقت من غير ميعاد: %1</translation>
    </message>
    <message>
        <source>Task due %1: %2</source>
        <translation>ميعاد المهمة %1: %2</translation>
    </message>
    <message>
        <source>Nobody does the task: %1</source>
        <translation>المهمة بقت من غير حد: %1</translation>
    </message>
    <message>
        <source>Task for %1: %2</source>
        <translation>المهمة على %1: %2</translation>
    </message>
</context>
<context>
    <name>migochat::HoursCard</name>
    <message>
        <source>%1: without a break</source>
        <translation>%1: من غير راحة</translation>
    </message>
    <message>
        <source>%1: with a break</source>
        <translation>%1: براحة في النص</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>مواعيد العمل</translation>
    </message>
    <message>
        <source>How long a customer waits counts while the shop is open. An end before the beginning is the next morning.</source>
        <translation>انتظار العميل بيتحسب والمحل فاتح بس. لو معاد القفل قبل معاد الفتح يبقى تاني يوم الصبح.</translation>
    </message>
    <message>
        <source>%1: open</source>
        <translation>%1: فاتح</translation>
    </message>
    <message>
        <source>%1: opens</source>
        <translation>%1: بيفتح الساعة</translation>
    </message>
    <message>
        <source>%1: closes</source>
        <translation>%1: بيقفل الساعة</translation>
    </message>
    <message>
        <source>%1: opens again</source>
        <translation>%1: بيفتح تاني الساعة</translation>
    </message>
    <message>
        <source>%1: closes after the break</source>
        <translation>%1: بيقفل بعد الراحة الساعة</translation>
    </message>
    <message>
        <source>Every open day like %1</source>
        <extracomment>the first day of the week</extracomment>
        <translation>كل يوم فاتح زي %1</translation>
    </message>
</context>
<context>
    <name>migochat::InlineField</name>
    <message>
        <source>Copy: %1</source>
        <translation>انسخ: %1</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>بيتحفظ</translation>
    </message>
    <message>
        <source>Enter changes it</source>
        <translation>Enter عشان تعدّلها</translation>
    </message>
    <message>
        <source>Enter saves · Esc cancels</source>
        <translation>Enter للحفظ · Esc للإلغاء</translation>
    </message>
</context>
<context>
    <name>migochat::KeyEditor</name>
    <message>
        <source>Keyboard</source>
        <translation>الكيبورد</translation>
    </message>
    <message>
        <source>Press the button beside a command, then the new keys. Backspace takes the keys away. Single letters work while a list has the keyboard, with the Arabic layout too.</source>
        <translation>اضغط الزرار اللي جنب الأمر وبعدين الاختصار الجديد. زرار المسح (Backspace) بيشيل الاختصار. الحروف المفردة بتشتغل والمؤشر على قايمة، حتى والكيبورد عربي.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>دوّر على أمر</translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation>رجّع كله زي الأول</translation>
    </message>
</context>
<context>
    <name>migochat::KeyField</name>
    <message>
        <source>Press the new keys…</source>
        <translation>اضغط الاختصار الجديد…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>من غير</translation>
    </message>
</context>
<context>
    <name>migochat::KeyMap</name>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
</context>
<context>
    <name>migochat::KeyRow</name>
    <message>
        <source>Keys of “%1”: %2</source>
        <translation>اختصار «%1»: %2</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>غيّر الاختصار</translation>
    </message>
    <message>
        <source>Back to the usual keys of “%1”</source>
        <translation>رجّع الاختصار الأصلي لأمر «%1»</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>استخدمه هنا</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>سيبه</translation>
    </message>
    <message>
        <source>%1 already means “%2”.</source>
        <translation>%1 مستخدم لأمر «%2».</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>migochat::LabelButton</name>
    <message>
        <source>Change the label</source>
        <translation>غيّر التصنيف</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>التصنيف: %1</translation>
    </message>
</context>
<context>
    <name>migochat::Labels</name>
    <message>
        <source>clicked an ad</source>
        <translation>ضغط على إعلان</translation>
    </message>
    <message>
        <source>asked for the price</source>
        <translation>سأل عن السعر</translation>
    </message>
    <message>
        <source>asked for size or stock</source>
        <translation>سأل عن المقاس أو المتوفر</translation>
    </message>
    <message>
        <source>gave an address or governorate</source>
        <translation>قال العنوان أو المحافظة</translation>
    </message>
    <message>
        <source>company or tax invoice</source>
        <translation>شركة أو فاتورة ضريبية</translation>
    </message>
    <message>
        <source>finds it expensive</source>
        <translation>شايف السعر غالي</translation>
    </message>
    <message>
        <source>answered within an hour</source>
        <translation>رد في خلال ساعة</translation>
    </message>
    <message>
        <source>sent a voice note or location</source>
        <translation>بعت رسالة صوتية أو موقع</translation>
    </message>
    <message>
        <source>stopped marketing messages</source>
        <translation>وقف رسايل العروض</translation>
    </message>
    <message>
        <source>talked about payment</source>
        <translation>اتكلم عن الدفع</translation>
    </message>
    <message>
        <source>wants ten or more</source>
        <translation>عايز 10 قطع أو أكتر</translation>
    </message>
    <message>
        <source>silent for days</source>
        <translation>ساكت من أيام</translation>
    </message>
    <message>
        <source>the customer wants a person</source>
        <translation>العميل عايز يكلم حد</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>مش موجود في الكتالوج</translation>
    </message>
    <message>
        <source>asks for a discount</source>
        <translation>طالب خصم</translation>
    </message>
    <message>
        <source>Shipping policy</source>
        <translation>سياسة الشحن</translation>
    </message>
    <message>
        <source>Inspection policy</source>
        <translation>سياسة المعاينة</translation>
    </message>
    <message>
        <source>Exchange policy</source>
        <translation>سياسة الاستبدال</translation>
    </message>
    <message>
        <source>Payment policy</source>
        <translation>سياسة الدفع</translation>
    </message>
    <message>
        <source>Invoice policy</source>
        <translation>سياسة الفواتير</translation>
    </message>
    <message>
        <source>Logo policy</source>
        <translation>سياسة اللوجو</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>مواعيد الشغل</translation>
    </message>
    <message>
        <source>Shop address</source>
        <translation>عنوان المحل</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>قايمة الأسعار</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>كلّمناه</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>جاد</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>اتحوّل لأوردر</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>كسبناها</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>راحت مننا</translation>
    </message>
    <message>
        <source>HOT</source>
        <translation>ساخن</translation>
    </message>
    <message>
        <source>WARM</source>
        <translation>دافي</translation>
    </message>
    <message>
        <source>COLD</source>
        <translation>بارد</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>ساكت</translation>
    </message>
    <message>
        <source>AI suggests</source>
        <translation>يقترح</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>يرد لوحده</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>واقف</translation>
    </message>
    <message>
        <source>A person answers</source>
        <translation>حد مننا بيرد</translation>
    </message>
    <message>
        <source>received</source>
        <translation>وصلت</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>مستنية تتبعت</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>بتتبعت</translation>
    </message>
    <message>
        <source>may have gone out, waiting for Meta&apos;s word</source>
        <translation>ممكن تكون اتبعتت، مستنيين تأكيد ميتا</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>اتبعتت</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>وصلت للعميل</translation>
    </message>
    <message>
        <source>read</source>
        <translation>اتقرت</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>ماتبعتتش</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>اتلغت قبل ما تتبعت</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>متأجلة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>خلصت</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>سبام</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>زرار</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>ملف صوتي</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>رسالة صوتية</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>مستند</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>استيكر</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>موقع</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>زراير</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>أوردر</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>تفاعل</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>كومنت</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>إشعار</translation>
    </message>
    <message>
        <source>Message of an unknown kind</source>
        <translation>رسالة من نوع مش معروف</translation>
    </message>
    <message>
        <source>window open</source>
        <translation>النافذة مفتوحة</translation>
    </message>
    <message>
        <source>people only</source>
        <translation>رد من حد مننا بس</translation>
    </message>
    <message>
        <source>template only</source>
        <translation>قوالب بس</translation>
    </message>
    <message>
        <source>window closed</source>
        <translation>النافذة مقفولة</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>رسالة مباشرة</translation>
    </message>
    <message>
        <source>Ad</source>
        <translation>إعلان</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>بوست</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لينك</translation>
    </message>
    <message>
        <source>Shared post</source>
        <translation>بوست متشارك</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>منتج</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>استمارة</translation>
    </message>
    <message>
        <source>one private reply</source>
        <translation>رد خاص واحد</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>wants a quotation</source>
        <translation>عايز عرض سعر</translation>
    </message>
    <message>
        <source>asks where the order is</source>
        <translation>بيسأل الأوردر فين</translation>
    </message>
    <message>
        <source>a delicate matter</source>
        <translation>موضوع حساس</translation>
    </message>
    <message>
        <source>not understood twice</source>
        <translation>مافهمناش مرتين</translation>
    </message>
    <message>
        <source>not about the shop</source>
        <translation>مش عن المحل</translation>
    </message>
    <message>
        <source>the draft did not pass the checks</source>
        <translation>الرد المقترح ماعدّاش من المراجعة</translation>
    </message>
    <message>
        <source>the assistant has no answer</source>
        <translation>المساعد ماعندوش رد</translation>
    </message>
    <message>
        <source>the model gave no answer</source>
        <translation>الموديل ماردّش</translation>
    </message>
    <message>
        <source>the model&apos;s answer was unusable</source>
        <translation>رد الموديل ماينفعش</translation>
    </message>
    <message>
        <source>the model&apos;s answer was too long</source>
        <translation>رد الموديل طويل زيادة</translation>
    </message>
    <message>
        <source>the model looked things up without end</source>
        <translation>الموديل فضل يدوّر وماخلّصش</translation>
    </message>
    <message>
        <source>a price that is not in the catalogue</source>
        <translation>سعر مش في الكتالوج</translation>
    </message>
    <message>
        <source>a size that is not in the catalogue</source>
        <translation>مقاس مش في الكتالوج</translation>
    </message>
    <message>
        <source>a number that nobody named</source>
        <translation>رقم محدش قاله</translation>
    </message>
    <message>
        <source>says what is in stock without looking</source>
        <translation>بيقول متوفر من غير ما يتأكد</translation>
    </message>
    <message>
        <source>a link that is not the shop&apos;s</source>
        <translation>لينك مش بتاع المحل</translation>
    </message>
    <message>
        <source>a phone number that is not the shop&apos;s</source>
        <translation>رقم تليفون مش بتاع المحل</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>إيميل</translation>
    </message>
    <message>
        <source>a promise nobody made</source>
        <translation>وعد محدش قاله</translation>
    </message>
    <message>
        <source>claims to be a person</source>
        <translation>بيقول إنه مش برنامج</translation>
    </message>
    <message>
        <source>too long for this channel</source>
        <translation>أطول من المسموح في القناة دي</translation>
    </message>
    <message>
        <source>not in the customer&apos;s language</source>
        <translation>مش بلغة العميل</translation>
    </message>
    <message>
        <source>signs that chats do not show</source>
        <translation>علامات مابتظهرش في الشات</translation>
    </message>
    <message>
        <source>program text instead of an answer</source>
        <translation>كود مكان الرد</translation>
    </message>
    <message>
        <source>the same answer as before</source>
        <translation>نفس الرد اللي قبله</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>صاحب المحل</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالك</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>مبيعات</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>تحت التدريب</translation>
    </message>
</context>
<context>
    <name>migochat::LeadDelegate</name>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>من غير مسؤول</translation>
    </message>
</context>
<context>
    <name>migochat::LeadList</name>
    <message>
        <source>Leads</source>
        <translation>الفرص</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>افتح المحادثة</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
</context>
<context>
    <name>migochat::LeadsPage</name>
    <message>
        <source>Leads</source>
        <translation>الفرص</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>دوّر في الفرص</translation>
    </message>
    <message>
        <source>No lead fits this search.</source>
        <translation>مفيش فرصة بالمواصفات دي.</translation>
    </message>
    <message>
        <source>No leads yet. Every customer who writes appears here.</source>
        <translation>لسه مفيش فرص. أي عميل يكتب هيظهر هنا.</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>فرصة جديدة</translation>
    </message>
</context>
<context>
    <name>migochat::ListActs</name>
    <message>
        <source>assigned to nobody</source>
        <translation>من غير مسؤول</translation>
    </message>
    <message>
        <source>assigned to you</source>
        <translation>المسؤول إنت</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>المسؤول %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>In 3 hours</source>
        <translation>بعد 3 ساعات</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>النهارده بالليل</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>بكرة الصبح</translation>
    </message>
    <message>
        <source>In 2 days</source>
        <translation>بعد يومين</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>يوم السبت</translation>
    </message>
    <message>
        <source>Type a time…</source>
        <translation>اكتب وقت…</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>أجّل لحد</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>من غير مسؤول</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>A name, new or known</source>
        <translation>اسم جديد أو موجود</translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <translation>وسم جديد: %1</translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>أنا (%1)</translation>
    </message>
    <message>
        <source>read</source>
        <translation>اتقرت</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
</context>
<context>
    <name>migochat::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>بيحمّل</translation>
    </message>
</context>
<context>
    <name>migochat::Lock</name>
    <message numerus="yes">
        <source>Wait %n second(s).</source>
        <translation>
            <numerusform>استنى شوية.</numerusform>
            <numerusform>استنى ثانية واحدة.</numerusform>
            <numerusform>استنى ثانيتين.</numerusform>
            <numerusform>استنى %Ln ثواني.</numerusform>
            <numerusform>استنى %Ln ثانية.</numerusform>
            <numerusform>استنى %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s).</source>
        <translation>
            <numerusform>استنى شوية.</numerusform>
            <numerusform>استنى دقيقة واحدة.</numerusform>
            <numerusform>استنى دقيقتين.</numerusform>
            <numerusform>استنى %Ln دقايق.</numerusform>
            <numerusform>استنى %Ln دقيقة.</numerusform>
            <numerusform>استنى %Ln دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not right.</source>
        <translation>مش صح.</translation>
    </message>
    <message>
        <source>Too many wrong tries.</source>
        <translation>محاولات غلط كتير.</translation>
    </message>
    <message>
        <source>The password store of this computer does not answer. See that it is open, then try again.</source>
        <translation>مخزن كلمات السر على الجهاز مش بيرد. اتأكد إنه مفتوح وجرب تاني.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>اتحفظ.</translation>
    </message>
    <message>
        <source>At least four digits, or eight signs of any kind.</source>
        <translation>أربع أرقام على الأقل، أو تمن علامات من أي نوع.</translation>
    </message>
    <message>
        <source>Set a PIN first: it is what unlocks.</source>
        <translation>حط رقم سري الأول: هو اللي بيفتح.</translation>
    </message>
</context>
<context>
    <name>migochat::LockCard</name>
    <message>
        <source>The two are not the same.</source>
        <translation>الاتنين مش زي بعض.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>Old PIN</source>
        <translation>الرقم القديم</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>الرقم الجديد</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة كمان</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>غيّر</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>شيل</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>اقفل لوحدك بعد</translation>
    </message>
    <message>
        <source> min</source>
        <translation> دقيقة</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 covers everything until your PIN is typed; the agent goes on receiving. The PIN rests in the password store of this computer. %2</source>
        <translation>‏%1 بيغطي كل حاجة لحد ما تكتب رقمك السري، والمحرك بيفضل يستقبل. الرقم محفوظ في مخزن كلمات السر على الجهاز. %2</translation>
    </message>
</context>
<context>
    <name>migochat::LockPage</name>
    <message>
        <source>Locked</source>
        <translation>مقفول</translation>
    </message>
    <message>
        <source>The agent goes on receiving what customers write.</source>
        <translation>المحرك شغال وبيستقبل كلام العملاء.</translation>
    </message>
    <message>
        <source>The agent is stopped: what customers write is not received.</source>
        <translation>المحرك واقف: كلام العملاء مش بيوصل.</translation>
    </message>
    <message>
        <source>Somebody else?</source>
        <translation>حد تاني؟</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>إنت مين؟</translation>
    </message>
</context>
<context>
    <name>migochat::MainWindow</name>
    <message>
        <source>Colours like the system</source>
        <translation>الألوان زي الجهاز</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>غامق</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>الفرص</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Size: %1 %</source>
        <translation>الحجم: %1 %</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالي</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>صفوف مضغوطة</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Switch to somebody else …</source>
        <translation>حد تاني هيقعد هنا …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>اقفل</translation>
    </message>
    <message>
        <source>Wide navigation</source>
        <translation>قايمة جانبية عريضة</translation>
    </message>
    <message>
        <source>No notices for 30 minutes</source>
        <translation>من غير تنبيهات لنص ساعة</translation>
    </message>
    <message>
        <source>No notices until tomorrow</source>
        <translation>من غير تنبيهات لحد بكرة</translation>
    </message>
    <message>
        <source>Notices again</source>
        <translation>رجّع التنبيهات</translation>
    </message>
</context>
<context>
    <name>migochat::MergeSheet</name>
    <message>
        <source>Two records become one</source>
        <translation>سجلين يبقوا واحد</translation>
    </message>
    <message>
        <source>Merge %1 and %2?</source>
        <translation>ندمج %1 مع %2؟</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) move over.</source>
        <translation>
            <numerusform>مفيش رسايل هتتنقل.</numerusform>
            <numerusform>رسالة هتتنقل.</numerusform>
            <numerusform>رسالتين هيتنقلوا.</numerusform>
            <numerusform>%Ln رسايل هتتنقل.</numerusform>
            <numerusform>%Ln رسالة هتتنقل.</numerusform>
            <numerusform>%Ln رسالة هتتنقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be taken back, with everything as it was.</source>
        <translation>وممكن ترجع فيها، وكل حاجة ترجع زي ما كانت.</translation>
    </message>
    <message>
        <source>take this</source>
        <translation>خد ده</translation>
    </message>
    <message>
        <source>%1: take %2</source>
        <translation>%1: خد %2</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>سيبهم</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
</context>
<context>
    <name>migochat::MessageMenu</name>
    <message>
        <source>Copy text</source>
        <translation>انسخ النص</translation>
    </message>
    <message>
        <source>Put into a note</source>
        <translation>حطها في ملاحظة</translation>
    </message>
    <message>
        <source>Remind me of this</source>
        <translation>فكّرني بيها</translation>
    </message>
    <message>
        <source>Attempts to deliver it</source>
        <translation>محاولات توصيلها</translation>
    </message>
    <message>
        <source>What the platform sent</source>
        <translation>البيانات زي ما وصلت من ميتا</translation>
    </message>
    <message>
        <source>Pin to the customer</source>
        <translation>ثبّتها عند العميل</translation>
    </message>
    <message>
        <source>React</source>
        <translation>تفاعل</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>شيل التفاعل</translation>
    </message>
    <message>
        <source>Reply to this</source>
        <translation>رد على الرسالة دي</translation>
    </message>
    <message>
        <source>Keep as ready answer</source>
        <translation>احفظها كرد جاهز</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ابعت دلوقتي</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>ماتبعتهاش</translation>
    </message>
    <message>
        <source>Make a task of this</source>
        <translation>اعمل منها مهمة</translation>
    </message>
    <message>
        <source>Add to product questions</source>
        <translation>حطها في الأسئلة عن المنتجات</translation>
    </message>
    <message>
        <source>Unpin from the customer</source>
        <translation>فك تثبيتها عند العميل</translation>
    </message>
</context>
<context>
    <name>migochat::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>الرسايل</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>انسخ اللي متظلّل</translation>
    </message>
    <message>
        <source>%1, button</source>
        <translation>زرار %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>مفيش رسايل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتين جداد</numerusform>
            <numerusform>%Ln رسايل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>بيحمّل</translation>
    </message>
</context>
<context>
    <name>migochat::NavRail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>محدش مستني</numerusform>
            <numerusform>واحد مستني</numerusform>
            <numerusform>اتنين مستنيين</numerusform>
            <numerusform>%Ln مستنيين</numerusform>
            <numerusform>%Ln مستنيين</numerusform>
            <numerusform>%Ln مستنيين</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>migochat::NewLeadDesk</name>
    <message>
        <source>This number is known: here is the customer.</source>
        <translation>الرقم ده متسجّل: ده العميل بتاعه.</translation>
    </message>
</context>
<context>
    <name>migochat::NewLeadSheet</name>
    <message>
        <source>New lead</source>
        <translation>فرصة جديدة</translation>
    </message>
    <message>
        <source>The chat is on WhatsApp. Until the customer writes, only a template can be sent.</source>
        <translation>المحادثة على واتساب. لحد ما العميل يكتب، القالب بس اللي يتبعت.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>التليفون</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>مهتم بـ</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open the chat</source>
        <translation>افتح المحادثة</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>لسه من غير مسؤول</translation>
    </message>
    <message>
        <source>This is no phone number yet</source>
        <translation>ده لسه مش رقم تليفون</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>مثلًا %1</translation>
    </message>
</context>
<context>
    <name>migochat::NoticeChoices</name>
    <message>
        <source>No notices until %1.</source>
        <translation>من غير تنبيهات لحد %1.</translation>
    </message>
    <message>
        <source>Notices are told again.</source>
        <translation>التنبيهات رجعت.</translation>
    </message>
</context>
<context>
    <name>migochat::NoticeStack</name>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>مفيش رسايل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتين جداد</numerusform>
            <numerusform>%Ln رسايل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>Is a hot lead now</source>
        <translation>بقى فرصة ساخنة</translation>
    </message>
    <message>
        <source>The assistant hands over to you</source>
        <translation>المساعد سلّمك المحادثة</translation>
    </message>
    <message>
        <source>A message was not sent</source>
        <translation>فيه رسالة ماتبعتتش</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) happened in other chats</source>
        <translation>
            <numerusform>مفيش جديد في محادثات تانية</numerusform>
            <numerusform>حاجة واحدة حصلت في محادثة تانية</numerusform>
            <numerusform>حاجتين حصلوا في محادثات تانية</numerusform>
            <numerusform>%Ln حاجات حصلت في محادثات تانية</numerusform>
            <numerusform>%Ln حاجة حصلت في محادثات تانية</numerusform>
            <numerusform>%Ln حاجة حصلت في محادثات تانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>اقفل</translation>
    </message>
    <message>
        <source>A note calls you</source>
        <translation>ملاحظة بتنادي عليك</translation>
    </message>
    <message>
        <source>A note calls %1</source>
        <translation>ملاحظة بتنادي على %1</translation>
    </message>
    <message>
        <source>The follow-up is due</source>
        <translation>ميعاد المتابعة جه</translation>
    </message>
    <message>
        <source>Waits, and the reply window closes within an hour</source>
        <translation>مستني رد، وفترة الرد هتقفل خلال ساعة</translation>
    </message>
    <message>
        <source>Was assigned to you</source>
        <translation>المحادثة اتسندت لك</translation>
    </message>
    <message>
        <source>A task is due</source>
        <translation>فيه مهمة جه ميعادها</translation>
    </message>
    <message>
        <source>Receiving or sending does not work</source>
        <translation>في مشكلة في الاستقبال أو الإرسال</translation>
    </message>
</context>
<context>
    <name>migochat::NoticeWatch</name>
    <message numerus="yes">
        <source>%n customer(s) wrote while you were away and wait for an answer.</source>
        <translation>
            <numerusform>محدش كتب وإنت مش موجود.</numerusform>
            <numerusform>عميل واحد كتب وإنت مش موجود ومستني رد.</numerusform>
            <numerusform>عميلين كتبوا وإنت مش موجود ومستنيين رد.</numerusform>
            <numerusform>%Ln عملاء كتبوا وإنت مش موجود ومستنيين رد.</numerusform>
            <numerusform>%Ln عميل كتبوا وإنت مش موجود ومستنيين رد.</numerusform>
            <numerusform>%Ln عميل كتبوا وإنت مش موجود ومستنيين رد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came while the program was off, from %1 to %2.</source>
        <translation>
            <numerusform>مفيش رسايل جت والبرنامج مقفول من %1 لـ %2.</numerusform>
            <numerusform>رسالة جت والبرنامج مقفول من %1 لـ %2.</numerusform>
            <numerusform>رسالتين جم والبرنامج مقفول من %1 لـ %2.</numerusform>
            <numerusform>%Ln رسايل جت والبرنامج مقفول من %1 لـ %2.</numerusform>
            <numerusform>%Ln رسالة جت والبرنامج مقفول من %1 لـ %2.</numerusform>
            <numerusform>%Ln رسالة جت والبرنامج مقفول من %1 لـ %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::Notices</name>
    <message>
        <source>A customer of mine or nobody&apos;s writes</source>
        <translation>عميل ليّا أو من غير مسؤول كتب</translation>
    </message>
    <message>
        <source>A chat is assigned to me, or a note calls me</source>
        <translation>محادثة اتسندت لي، أو ملاحظة بتنادي عليّا</translation>
    </message>
    <message>
        <source>A lead becomes hot</source>
        <translation>عميل بقى فرصة ساخنة</translation>
    </message>
    <message>
        <source>A reply window closes within an hour</source>
        <translation>فترة الرد هتقفل خلال ساعة</translation>
    </message>
    <message>
        <source>A message was not sent</source>
        <translation>رسالة ماتبعتتش</translation>
    </message>
    <message>
        <source>The assistant hands over</source>
        <translation>المساعد سلّم محادثة</translation>
    </message>
    <message>
        <source>A follow-up or a task is due</source>
        <translation>متابعة أو مهمة جه ميعادها</translation>
    </message>
    <message>
        <source>Receiving or sending does not work</source>
        <translation>في مشكلة في الاستقبال أو الإرسال</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>خبطة</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>جرس</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>إنذار</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>من غير صوت</translation>
    </message>
</context>
<context>
    <name>migochat::NoticesCard</name>
    <message>
        <source>Notices</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>What is told at this computer while you look elsewhere, and how it sounds. A sound is heard when it is chosen.</source>
        <translation>اللي الجهاز ده بينبّهك بيه وإنت مش باصص عليه، وصوته. الصوت بيتسمع لما تختاره.</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>الصوت: %1</translation>
    </message>
</context>
<context>
    <name>migochat::Occupant</name>
    <message>
        <source>Another desktop</source>
        <translation>جهاز تاني</translation>
    </message>
    <message>
        <source>%1 is writing here just now</source>
        <translation>%1 بيكتب هنا دلوقتي</translation>
    </message>
    <message>
        <source>%1 has it open</source>
        <translation>%1 فاتحها</translation>
    </message>
</context>
<context>
    <name>migochat::Palette</name>
    <message>
        <source>Commands only</source>
        <translation>الأوامر بس</translation>
    </message>
    <message>
        <source>Customers only</source>
        <translation>العملاء بس</translation>
    </message>
    <message>
        <source>Products only</source>
        <translation>المنتجات بس</translation>
    </message>
    <message>
        <source>Ready answers only</source>
        <translation>الردود الجاهزة بس</translation>
    </message>
    <message>
        <source>Digits look for a phone number</source>
        <translation>الأرقام بتدوّر على رقم تليفون</translation>
    </message>
    <message>
        <source>F2 unpins</source>
        <translation>F2 يشيل التثبيت</translation>
    </message>
    <message>
        <source>F2 pins</source>
        <translation>F2 يثبّت</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter opens · %1 · ? shows more</source>
        <translation>↑↓ للاختيار · Enter للفتح · %1 · ؟ للمزيد</translation>
    </message>
    <message>
        <source>Actions, customers, messages, settings…</source>
        <translation>أوامر، عملاء، رسايل، إعدادات…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>دوّر على أي حاجة</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتايج</translation>
    </message>
    <message>
        <source>Nothing found. Another spelling or Franco (3ayez) works too.</source>
        <translation>مفيش نتيجة. ممكن تكتبها بشكل تاني أو فرانكو (3ayez).</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter opens · ? shows more</source>
        <translation>↑↓ للاختيار · Enter للفتح · ؟ للمزيد</translation>
    </message>
    <message>
        <source>Nobody waits. Type a name or a number.</source>
        <translation>مفيش حد مستني. اكتب اسم أو رقم.</translation>
    </message>
    <message>
        <source>Type a shortcut or a word of a ready answer.</source>
        <translation>اكتب اختصار رد جاهز أو كلمة منه.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>القايمة دي</translation>
    </message>
    <message>
        <source>Pins the marked line, or unpins it</source>
        <translation>يثبّت السطر المتعلّم عليه أو يشيل تثبيته</translation>
    </message>
    <message>
        <source>Type the number or the name of a product.</source>
        <translation>اكتب كود المنتج أو اسمه.</translation>
    </message>
</context>
<context>
    <name>migochat::PaletteController</name>
    <message>
        <source>Open a chat first.</source>
        <translation>افتح محادثة الأول.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>المثبّت</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>آخر حاجات استخدمتها</translation>
    </message>
    <message>
        <source>Waiting longest</source>
        <translation>مستنيين من زمان</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>أوامر</translation>
    </message>
</context>
<context>
    <name>migochat::PaletteModel</name>
    <message>
        <source>Command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>عميل</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>منتج</translation>
    </message>
    <message>
        <source>Ready answer</source>
        <translation>رد جاهز</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبّت</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>View</source>
        <translation>قائمة</translation>
    </message>
</context>
<context>
    <name>migochat::PartActions</name>
    <message>
        <source>Save the file</source>
        <translation>احفظ الملف</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>اكتبها تاني</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>انسخ النص</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>فكّرني بكرة</translation>
    </message>
    <message>
        <source>Attempts to deliver it</source>
        <translation>محاولات توصيلها</translation>
    </message>
    <message>
        <source>Write on %1</source>
        <translation>كلّمه على %1</translation>
    </message>
    <message>
        <source>What the platform sent</source>
        <translation>البيانات زي ما وصلت من ميتا</translation>
    </message>
    <message>
        <source>The platform has no address for this file any more.</source>
        <translation>المنصة مابقاش عندها عنوان للملف ده.</translation>
    </message>
    <message>
        <source>This computer has no loudspeakers that work.</source>
        <translation>الجهاز ده مافيهوش سماعات شغالة.</translation>
    </message>
    <message>
        <source>Choose a message in the chat first.</source>
        <translation>اختار رسالة من المحادثة الأول.</translation>
    </message>
    <message>
        <source>No answer can go out here now, so nothing can be quoted.</source>
        <translation>مفيش رد ينفع يخرج من هنا دلوقتي، فمش هينفع ترد على رسالة بعينها.</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>ابعت قالب</translation>
    </message>
    <message>
        <source>Nothing here can be sent again.</source>
        <translation>مفيش هنا حاجة تتبعت تاني.</translation>
    </message>
    <message>
        <source>The text is copied: paste it into the other chat.</source>
        <translation>النص اتنسخ: الصقه في المحادثة التانية.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>كلّم %1</translation>
    </message>
    <message>
        <source>The file is not on this computer any more.</source>
        <translation>الملف مابقاش على الجهاز ده.</translation>
    </message>
    <message>
        <source>The file could not be saved there.</source>
        <translation>ماعرفناش نحفظ الملف هناك.</translation>
    </message>
    <message>
        <source>No program here opens this, so it is copied.</source>
        <translation>مفيش برنامج هنا بيفتح ده، فاتنسخ.</translation>
    </message>
    <message>
        <source>The picture cannot be copied.</source>
        <translation>ما عرفناش ننسخ الصورة.</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>الصورة اتنسخت.</translation>
    </message>
    <message>
        <source>Choose something that the customer wrote first.</source>
        <translation>اختار الأول حاجة العميل كاتبها.</translation>
    </message>
    <message>
        <source>There is no note in this chat yet.</source>
        <translation>لسه مفيش ملاحظات في المحادثة دي.</translation>
    </message>
</context>
<context>
    <name>migochat::Peek</name>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
    <message>
        <source>A look at %1</source>
        <translation>بصّة على %1</translation>
    </message>
    <message>
        <source>Only a look: it stays unread. Enter opens the chat, Alt+↑ and Alt+↓ look at the next one.</source>
        <translation>بصّة بس: هتفضل ماتقرتش. Enter يفتح المحادثة، و ⁦Alt+↑⁩ و ⁦Alt+↓⁩ للي قبلها واللي بعدها.</translation>
    </message>
</context>
<context>
    <name>migochat::PictureViewer</name>
    <message>
        <source>Opening the picture …</source>
        <translation>بنفتح الصورة…</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>الصورة اللي قبلها</translation>
    </message>
    <message>
        <source>The picture after</source>
        <translation>الصورة اللي بعدها</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>الصورة كلها</translation>
    </message>
    <message>
        <source>Show in the chat</source>
        <translation>اعرضها في المحادثة</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>احفظ باسم…</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>افتحه ببرنامج تاني</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>اقفل</translation>
    </message>
    <message>
        <source>The file is not on this computer any more.</source>
        <translation>الملف مابقاش على الجهاز ده.</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. Another program may open it.</source>
        <translation>الصورة دي مش هتظهر هنا. ممكن برنامج تاني يفتحها.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Picture from %1</source>
        <translation>صورة من %1</translation>
    </message>
</context>
<context>
    <name>migochat::PictureViewing</name>
    <message>
        <source>There is no picture in this chat yet.</source>
        <translation>مفيش صور في المحادثة دي لسه.</translation>
    </message>
</context>
<context>
    <name>migochat::PinEntry</name>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>افتح</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>ادخل</translation>
    </message>
    <message>
        <source>%1: PIN or passphrase</source>
        <extracomment>%1 is a name: whose PIN it takes</extracomment>
        <translation>%1: الرقم السري أو كلمة المرور</translation>
    </message>
</context>
<context>
    <name>migochat::PinSheet</name>
    <message>
        <source>Who sits at this computer</source>
        <translation>مين قاعد على الجهاز ده</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>migochat::PinnedViews</name>
    <message>
        <source>The view on this key is gone. Its menu puts another one here.</source>
        <translation>القايمة اللي على الاختصار ده اتمسحت. اضغط كليك يمين على أي قايمة وحطها هنا.</translation>
    </message>
</context>
<context>
    <name>migochat::Presence</name>
    <message>
        <source>On a break</source>
        <translation>راحة</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a colleague&apos;s name, then what they are: on a break, not available</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>migochat::PrivacyCard</name>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>مفيش محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتين</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لسه مفيش</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Hide customers&apos; numbers from:</source>
        <translation>اخفي أرقام العملاء عن:</translation>
    </message>
    <message>
        <source>Hide customers&apos; numbers from: %1</source>
        <translation>اخفي أرقام العملاء عن: %1</translation>
    </message>
    <message>
        <source>Chats that were saved as a file:</source>
        <translation>محادثات اتحفظت في ملف:</translation>
    </message>
    <message>
        <source>Country, network and the last three digits stay, and by those customers are found; who shows a whole number is written in the customer&apos;s history. What people write in messages and notes stays as it is, and whoever opens the store&apos;s file sees everything.</source>
        <translation>كود البلد والشبكة وآخر تلات أرقام بيفضلوا ظاهرين، وبيهم بتلاقي العميل، واللي يظهّر رقم كامل بيتسجّل في سجل العميل. اللي الناس بتكتبه في الرسايل والملاحظات بيفضل زي ما هو، واللي يفتح ملف البيانات نفسه يشوف كل حاجة.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a colleague, what they were, what they are now; the arrow points from old to new in reading direction</extracomment>
        <translation>%1: %2 ← %3</translation>
    </message>
    <message>
        <source>Roles that were changed:</source>
        <translation>الأدوار اللي اتغيّرت:</translation>
    </message>
</context>
<context>
    <name>migochat::ProductPicker</name>
    <message>
        <source>Which product is meant?</source>
        <translation>يقصد أنهي منتج؟</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>الاسم أو الكود</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>No product has these words.</source>
        <translation>مفيش منتج فيه الكلام ده.</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>من غير منتج</translation>
    </message>
    <message>
        <source>Only the words are kept</source>
        <translation>هيتحفظ الكلام بس</translation>
    </message>
</context>
<context>
    <name>migochat::ProductQuestions</name>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
    <message>
        <source>no product</source>
        <translation>من غير منتج</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الكود</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلام</translation>
    </message>
</context>
<context>
    <name>migochat::QuestionDelegate</name>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
</context>
<context>
    <name>migochat::QuestionDesk</name>
    <message numerus="yes">
        <source>%n question(s) copied</source>
        <translation>
            <numerusform>مفيش أسئلة اتنسخت</numerusform>
            <numerusform>اتنسخ سؤال واحد</numerusform>
            <numerusform>اتنسخ سؤالين</numerusform>
            <numerusform>اتنسخ %n أسئلة</numerusform>
            <numerusform>اتنسخ %n سؤال</numerusform>
            <numerusform>اتنسخ %n سؤال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::QuestionSheet</name>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>من غير منتج</translation>
    </message>
    <message numerus="yes">
        <source>asked %n time(s)</source>
        <translation>
            <numerusform>ماحدش سأل</numerusform>
            <numerusform>اتسأل عنه مرة واحدة</numerusform>
            <numerusform>اتسأل عنه مرتين</numerusform>
            <numerusform>اتسأل عنه %n مرات</numerusform>
            <numerusform>اتسأل عنه %n مرة</numerusform>
            <numerusform>اتسأل عنه %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Product questions</source>
        <translation>الأسئلة عن المنتجات</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>انسخ القايمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>اقفل</translation>
    </message>
    <message>
        <source>How often each product was asked about</source>
        <translation>كل منتج اتسأل عنه كام مرة</translation>
    </message>
    <message>
        <source>Enter opens the chat where it was asked. Copied, it fits into a spreadsheet.</source>
        <translation>اضغط Enter تفتح المحادثة اللي فيها السؤال. القايمة المنسوخة تتلزق في جدول.</translation>
    </message>
    <message>
        <source>Nothing has been kept yet. Choose “Add to product questions” in the menu of a customer&apos;s message, and it stands here.</source>
        <translation>لسه مفيش أسئلة. اختار «حطها في الأسئلة عن المنتجات» من قايمة رسالة العميل، وهتلاقيها هنا.</translation>
    </message>
</context>
<context>
    <name>migochat::Refusal</name>
    <message>
        <source>Too late: wait until the customer writes again</source>
        <translation>فات الوقت: استنى لحد ما العميل يكتب تاني</translation>
    </message>
    <message>
        <source>More than 24 hours since the customer wrote: only templates</source>
        <translation>عدّى 24 ساعة على آخر رسالة من العميل: قوالب بس</translation>
    </message>
    <message>
        <source>This customer is blocked</source>
        <translation>العميل ده محظور</translation>
    </message>
    <message>
        <source>There is no text</source>
        <translation>مفيش نص</translation>
    </message>
    <message>
        <source>The text is too long for this channel</source>
        <translation>النص أطول من المسموح في القناة دي</translation>
    </message>
    <message>
        <source>It has already left</source>
        <translation>الرسالة خرجت خلاص</translation>
    </message>
    <message>
        <source>It did not fail, so it is not sent again</source>
        <translation>الرسالة مافيهاش مشكلة، فمش هتتبعت تاني</translation>
    </message>
    <message>
        <source>This suggestion is out of date</source>
        <translation>الاقتراح ده قديم</translation>
    </message>
    <message>
        <source>The program migochat-agent is missing beside this one</source>
        <translation>برنامج migochat-agent مش موجود جنب البرنامج ده</translation>
    </message>
    <message>
        <source>An agent of another version is being replaced</source>
        <translation>بنبدّل محرك من إصدار تاني</translation>
    </message>
    <message>
        <source>It ended several times in a row. Its last words: %1</source>
        <translation>المحرك وقف كذا مرة ورا بعض. آخر كلامه: %1</translation>
    </message>
    <message>
        <source>After 24 hours only text that a person wrote may leave here</source>
        <translation>بعد 24 ساعة ماينفعش يتبعت غير كلام كاتبه حد مننا</translation>
    </message>
    <message>
        <source>The customer cannot receive messages until they write again</source>
        <translation>العميل مش هتوصله رسايل لحد ما يكتب تاني</translation>
    </message>
    <message>
        <source>The customer stopped marketing messages</source>
        <translation>العميل وقف رسايل العروض</translation>
    </message>
    <message>
        <source>WhatsApp held this message: not before a day has passed</source>
        <translation>واتساب أوقف الرسالة دي: استنى لحد ما يعدّي يوم</translation>
    </message>
    <message>
        <source>This time is past</source>
        <translation>الوقت ده عدّى</translation>
    </message>
    <message>
        <source>This channel has no such messages</source>
        <translation>القناة دي مافيهاش النوع ده من الرسايل</translation>
    </message>
    <message>
        <source>Too many buttons for this channel, or none</source>
        <translation>الزراير كتير على القناة دي، أو مفيش خالص</translation>
    </message>
    <message>
        <source>A button is empty or longer than 20 letters</source>
        <translation>فيه زرار فاضي أو أطول من 20 حرف</translation>
    </message>
    <message>
        <source>Two choices are the same</source>
        <translation>فيه اختيارين زي بعض</translation>
    </message>
    <message>
        <source>A list holds 1 to 10 rows</source>
        <translation>القايمة من 1 لـ 10 سطور</translation>
    </message>
    <message>
        <source>A row of the list is empty or too long</source>
        <translation>سطر في القايمة فاضي أو طويل زيادة</translation>
    </message>
    <message>
        <source>Header and footer hold 60 letters</source>
        <translation>العنوان والسطر الأخير آخرهم 60 حرف</translation>
    </message>
    <message>
        <source>Too many products for one message</source>
        <translation>المنتجات كتير على رسالة واحدة</translation>
    </message>
    <message>
        <source>A product lacks its title, price or link</source>
        <translation>فيه منتج ناقصه الاسم أو السعر أو اللينك</translation>
    </message>
    <message>
        <source>The text of a product is too long</source>
        <translation>كلام المنتج طويل زيادة</translation>
    </message>
    <message>
        <source>Several products at once need the catalogue at Meta</source>
        <translation>كذا منتج مرة واحدة محتاجين كتالوج ميتا</translation>
    </message>
    <message>
        <source>There is no file</source>
        <translation>مفيش ملف</translation>
    </message>
    <message>
        <source>One file per message</source>
        <translation>ملف واحد في كل رسالة</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>الملف مابقاش موجود</translation>
    </message>
    <message>
        <source>This channel does not take such a file</source>
        <translation>القناة دي مش بتقبل الملف ده</translation>
    </message>
    <message>
        <source>There is no such place on the map</source>
        <translation>المكان ده مش موجود على الخريطة</translation>
    </message>
    <message>
        <source>A contact needs a name and a number</source>
        <translation>جهة الاتصال محتاجة اسم ورقم</translation>
    </message>
    <message>
        <source>The template is not there or not approved</source>
        <translation>القالب مش موجود أو لسه ماتوافقش عليه</translation>
    </message>
    <message>
        <source>Fill in every value of the template</source>
        <translation>املا كل بيانات القالب</translation>
    </message>
    <message>
        <source>A value of the template is too long</source>
        <translation>فيه بيان في القالب طويل زيادة</translation>
    </message>
    <message>
        <source>Values of a template hold no line breaks and no long gaps</source>
        <translation>بيانات القالب مافيهاش سطر جديد ولا مسافات طويلة</translation>
    </message>
    <message>
        <source>An answer is waiting for this customer already</source>
        <translation>فيه رد مستني العميل ده خلاص</translation>
    </message>
    <message>
        <source>No answer is waiting any more</source>
        <translation>مابقاش فيه رد مستني</translation>
    </message>
    <message>
        <source>The comment is not there any more</source>
        <translation>الكومنت مابقاش موجود</translation>
    </message>
    <message>
        <source>This comment has had its one private reply</source>
        <translation>الكومنت ده خد الرد الخاص بتاعه خلاص</translation>
    </message>
    <message>
        <source>This customer is not there any more</source>
        <translation>العميل ده مابقاش موجود</translation>
    </message>
    <message>
        <source>This is the same record</source>
        <translation>ده نفس السجل</translation>
    </message>
    <message>
        <source>One of the two was merged already</source>
        <translation>واحد منهم اتدمج قبل كده</translation>
    </message>
    <message>
        <source>This merge is not there any more</source>
        <translation>الدمج ده مابقاش موجود</translation>
    </message>
    <message>
        <source>It cannot be taken back: it was already, or merged further since</source>
        <translation>ماينفعش نرجع فيه: رجعنا فيه قبل كده، أو اتدمج تاني بعدها</translation>
    </message>
    <message>
        <source>This address is not there any more</source>
        <translation>العنوان ده مابقاش موجود</translation>
    </message>
    <message>
        <source>The last address of a customer cannot be taken out</source>
        <translation>آخر عنوان للعميل ماينفعش يتشال</translation>
    </message>
    <message>
        <source>The note is not there any more</source>
        <translation>الملاحظة مابقتش موجودة</translation>
    </message>
    <message>
        <source>A customer needs a name</source>
        <translation>العميل لازم يكون له اسم</translation>
    </message>
    <message>
        <source>This is no phone number</source>
        <translation>ده مش رقم تليفون</translation>
    </message>
    <message>
        <source>This is no e-mail address</source>
        <translation>ده مش إيميل</translation>
    </message>
    <message>
        <source>A tag has 1 to 60 letters</source>
        <translation>الوسم من حرف لـ 60 حرف</translation>
    </message>
    <message>
        <source>A view has a name of 1 to 60 letters</source>
        <translation>اسم القايمة من حرف لـ 60 حرف</translation>
    </message>
    <message>
        <source>A view needs at least one condition</source>
        <translation>القايمة محتاجة شرط واحد على الأقل</translation>
    </message>
    <message>
        <source>A key is one word without spaces, slashes and braces</source>
        <translation>الاختصار كلمة واحدة من غير مسافات ولا شرطة ولا أقواس</translation>
    </message>
    <message>
        <source>Another ready answer has this key</source>
        <translation>فيه رد جاهز تاني بنفس الاختصار</translation>
    </message>
    <message>
        <source>This ready answer is not there any more</source>
        <translation>الرد الجاهز ده مابقاش موجود</translation>
    </message>
    <message>
        <source>A name has 1 to 60 letters</source>
        <translation>الاسم من حرف لـ 60 حرف</translation>
    </message>
    <message>
        <source>This colleague is not there any more</source>
        <translation>الزميل ده مابقاش موجود</translation>
    </message>
    <message>
        <source>A message to this customer is just leaving: try again in a moment</source>
        <translation>فيه رسالة للعميل بتتبعت دلوقتي: جرّب كمان لحظة</translation>
    </message>
    <message>
        <source>There is no WhatsApp number of ours to write from</source>
        <translation>مفيش رقم واتساب بتاعنا نكتب منه</translation>
    </message>
    <message>
        <source>This lead is not there any more</source>
        <translation>الفرصة دي مابقتش موجودة</translation>
    </message>
    <message>
        <source>This is more than a lead can be worth</source>
        <translation>المبلغ ده أكبر من المسموح</translation>
    </message>
    <message>
        <source>An interest has at most 120 letters</source>
        <translation>الاهتمام أقصاه 120 حرف</translation>
    </message>
    <message>
        <source>The assistant suggests nothing in this chat just now</source>
        <translation>المساعد مش بيقترح حاجة في المحادثة دي دلوقتي</translation>
    </message>
    <message>
        <source>The assistant has no further suggestion for this message</source>
        <translation>المساعد ماعندوش اقتراحات تانية للرسالة دي</translation>
    </message>
    <message>
        <source>This task is not there any more</source>
        <translation>المهمة دي مابقتش موجودة</translation>
    </message>
    <message>
        <source>This chat is not there any more</source>
        <translation>المحادثة دي مابقتش موجودة</translation>
    </message>
    <message>
        <source>This message is not there any more</source>
        <translation>الرسالة دي مابقتش موجودة</translation>
    </message>
    <message>
        <source>A task needs a word about what has to be done</source>
        <translation>اكتب إيه المطلوب في المهمة</translation>
    </message>
    <message>
        <source>A task has at most 300 letters</source>
        <translation>المهمة آخرها 300 حرف</translation>
    </message>
    <message>
        <source>The program wrote this task, so its words stay</source>
        <translation>المهمة دي من البرنامج، كلامها مابيتغيرش</translation>
    </message>
    <message>
        <source>Only an owner may do this</source>
        <translation>ده للمالك بس</translation>
    </message>
    <message>
        <source>A shop needs an owner: name another one first</source>
        <translation>لازم يبقى للمحل مالك: حدّد مالك تاني الأول</translation>
    </message>
    <message>
        <source>While numbers are hidden from you, a file holds at most 50 chats</source>
        <translation>طول ما الأرقام مخفية عنك، الملف بياخد 50 محادثة بالكتير</translation>
    </message>
    <message>
        <source>Only owners and supervisors may do this</source>
        <translation>ده للمالك والمشرفين بس</translation>
    </message>
    <message>
        <source>A group needs two entries or more that mean the same</source>
        <translation>المجموعة لازم فيها كلمتين أو عبارتين أو أكتر بنفس المعنى</translation>
    </message>
    <message>
        <source>Each is a word, or up to four that stand together, of up to 40 letters, with = between them</source>
        <translation>اكتب كلمة أو عبارة لحد أربع كلمات و40 حرف، وبين كل واحدة والتانية علامة =</translation>
    </message>
    <message>
        <source>This stands in a group already</source>
        <translation>دي موجودة في مجموعة خلاص</translation>
    </message>
    <message>
        <source>A group holds 12 entries, and there is room for 200 groups</source>
        <translation>المجموعة تاخد 12 كلمة أو عبارة، والمكان يكفي 200 مجموعة</translation>
    </message>
    <message>
        <source>Only what a customer wrote or sent can be a product question</source>
        <translation>بس اللي العميل كتبه أو بعته ينفع يبقى سؤال عن منتج</translation>
    </message>
    <message>
        <source>This question is not on the list any more</source>
        <translation>السؤال ده مبقاش في القايمة</translation>
    </message>
    <message>
        <source>This product is not there any more</source>
        <translation>المنتج ده مبقاش موجود</translation>
    </message>
</context>
<context>
    <name>migochat::ScoreRing</name>
    <message>
        <source>Score %1 of 100: what it is made of</source>
        <translation>الدرجة %1 من 100: جت منين</translation>
    </message>
    <message>
        <source>Nothing has counted yet.</source>
        <translation>لسه مفيش حاجة اتحسبت.</translation>
    </message>
</context>
<context>
    <name>migochat::SearchChips</name>
    <message>
        <source>Every channel</source>
        <translation>كل القنوات</translation>
    </message>
    <message>
        <source>Every stage</source>
        <translation>كل المراحل</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>بتوع الكل</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>امسح الشروط</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>From customers</source>
        <translation>من العملاء</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>مننا</translation>
    </message>
    <message>
        <source>From the assistant</source>
        <translation>من المساعد</translation>
    </message>
    <message>
        <source>From anybody</source>
        <translation>من أي حد</translation>
    </message>
    <message>
        <source>Has a link</source>
        <translation>فيها لينك</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>النهارده</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>آخر شهر</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>آخر سنة</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>أي تاريخ</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From a day to a day…</source>
        <translation>من يوم ليوم…</translation>
    </message>
</context>
<context>
    <name>migochat::SearchDelegate</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>From the phone</source>
        <translation>من الموبايل</translation>
    </message>
    <message>
        <source>You</source>
        <translation>إحنا</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>مفيش نتايج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتين</numerusform>
            <numerusform>%Ln نتايج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::SearchPane</name>
    <message>
        <source>Search all messages</source>
        <translation>دوّر في كل الرسايل</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>اقفل البحث</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>النتايج</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>بندوّر…</translation>
    </message>
    <message>
        <source>the newest %1 hits</source>
        <translation>أحدث %1 نتيجة</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>مفيش نتايج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتين</numerusform>
            <numerusform>%Ln نتايج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>جرّب تاني</translation>
    </message>
    <message>
        <source>Nothing found, in no spelling and not in Franco either. Fewer letters or fewer conditions find more.</source>
        <translation>مفيش نتايج، لا بإملا تانية ولا بالفرانكو. حروف أقل أو شروط أقل بتلاقي أكتر.</translation>
    </message>
    <message>
        <source>Words of messages, cards and notes…</source>
        <translation>كلمات من الرسايل والكروت والملاحظات…</translation>
    </message>
    <message>
        <source>The index is being rebuilt: %1 %. What is done is searched.</source>
        <translation>الفهرس بيتبني من جديد: ⁦%1 %⁩. البحث شغال في اللي خلص.</translation>
    </message>
    <message>
        <source>↓ goes to the first hit, Enter answers that customer.</source>
        <translation>سهم ↓ يوديك لأول نتيجة، وEnter يفتح الرد على العميل.</translation>
    </message>
    <message>
        <source>Searched lately</source>
        <translation>آخر حاجات دوّرت عليها</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>امسحها</translation>
    </message>
    <message>
        <source>Also looked for: %1</source>
        <translation>دوّرت كمان على: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Searches everything that was ever written and what stands on cards, also when it was spelt differently: “%1” finds “%2”, “%3” finds “%4”.</source>
        <translation>بيدوّر في كل اللي اتكتب واللي على الكروت، حتى لو مكتوب بشكل تاني: «%1» تلاقي «%2»، و«%3» تلاقي «%4».</translation>
    </message>
</context>
<context>
    <name>migochat::SendLater</name>
    <message>
        <source>Send later</source>
        <translation>ابعت بعدين</translation>
    </message>
    <message>
        <source>When? “tomorrow 10”, “2h”, “thursday 5pm”</source>
        <translation>امتى؟ «بكرة 10»، «بعد ساعتين»، «الخميس 5 م»</translation>
    </message>
    <message>
        <source>When to send</source>
        <translation>وقت الإرسال</translation>
    </message>
    <message>
        <source>Usual times</source>
        <translation>أوقات معتادة</translation>
    </message>
    <message>
        <source>Leaves %1, if the window is still open then</source>
        <translation>هيتبعت %1، لو النافذة لسه مفتوحة ساعتها</translation>
    </message>
    <message>
        <source>That is no time to come</source>
        <translation>الوقت ده مش مفهوم أو عدّى</translation>
    </message>
</context>
<context>
    <name>migochat::SettingsCards</name>
    <message>
        <source>Appearance</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>language, digits, colours, theme, contrast, size, zoom, rows, motion</source>
        <translation>اللغة، الأرقام، الألوان، الوضع الليلي، التباين، الحجم، التكبير، الصفوف، الحركة</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الربط</translation>
    </message>
    <message>
        <source>token, app secret, page, WhatsApp number, Messenger, Instagram, Gemini key, public address, shop key</source>
        <translation>التوكن، سر التطبيق، الصفحة، رقم واتساب، ماسنجر، انستجرام، مفتاح جيميناي، العنوان العام، مفتاح المتجر</translation>
    </message>
    <message>
        <source>Files of customers</source>
        <translation>ملفات العملاء</translation>
    </message>
    <message>
        <source>pictures, videos, voice notes, largest size, days kept, disk space</source>
        <translation>الصور، الفيديوهات، الفويسات، أكبر حجم، مدة الحفظ، مساحة القرص</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>spelling, Enter sends, new line, seconds to take a sent answer back</source>
        <translation>الإملاء، زرار Enter للإرسال، سطر جديد، ثواني الرجوع في الرد</translation>
    </message>
    <message>
        <source>Ready answers</source>
        <translation>الردود الجاهزة</translation>
    </message>
    <message>
        <source>canned replies, saved texts, shortcuts for answers</source>
        <translation>ردود محفوظة، نصوص جاهزة، اختصارات الردود</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفين</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>keys, shortcuts, change the keys</source>
        <translation>المفاتيح، الاختصارات، تغيير المفاتيح</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>مواعيد العمل</translation>
    </message>
    <message>
        <source>opening times, days, closed, break, holiday</source>
        <translation>مواعيد الفتح والقفل، أيام، إجازة، راحة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>PIN, passphrase, lock the screen, lock by itself, idle</source>
        <translation>رقم سري، كلمة مرور، قفل الشاشة، قفل لوحده، خمول</translation>
    </message>
    <message>
        <source>Words that mean the same</source>
        <translation>كلمات بنفس المعنى</translation>
    </message>
    <message>
        <source>synonyms, search words, spellings, price, بكام</source>
        <translation>مرادفات، كلمات البحث، طرق الكتابة، سعر، بكام</translation>
    </message>
    <message>
        <source>who sits at this computer, colleagues, names, roles, owner</source>
        <translation>مين قاعد على الجهاز ده، الزملاء، الأسماء، الأدوار، المالك</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>hide phone numbers, mask, who saved chats, export</source>
        <translation>إخفاء أرقام التليفون، مين حفظ محادثات، تصدير</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>notifications, alerts, sounds, tones, quiet, mute, do not disturb</source>
        <translation>تنبيهات، إشعارات، أصوات، نغمات، هدوء، كتم، عدم الإزعاج</translation>
    </message>
</context>
<context>
    <name>migochat::SettingsController</name>
    <message>
        <source>for ever</source>
        <translation>على طول</translation>
    </message>
    <message>
        <source>The public address begins with https:// and ends with the name of the host, without a path.</source>
        <translation>العنوان على الإنترنت بيبدأ بـ https:// وبينتهي باسم الموقع، من غير أي حاجة بعده.</translation>
    </message>
</context>
<context>
    <name>migochat::SettingsIndex</name>
    <message>
        <source>Sections of the settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
</context>
<context>
    <name>migochat::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الربط</translation>
    </message>
    <message>
        <source>Tokens and keys go to the password store of this computer. They are never shown again.</source>
        <translation>الرموز والمفاتيح بتتحفظ في خزنة كلمات السر على الجهاز، ومش بتظهر تاني.</translation>
    </message>
    <message>
        <source>Files of customers</source>
        <translation>ملفات العملاء</translation>
    </message>
    <message>
        <source>Larger files are not fetched. An empty field means the usual limit.</source>
        <translation>الملفات الأكبر من كده مش هنجيبها. الخانة الفاضية معناها الحد العادي.</translation>
    </message>
</context>
<context>
    <name>migochat::SortButton</name>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>مستني من زمان</translation>
    </message>
    <message>
        <source>Closing soonest</source>
        <translation>اللي هتقفل الأول</translation>
    </message>
    <message>
        <source>Hot first</source>
        <translation>الساخن الأول</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>غير المقروءة الأول</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>الترتيب: %1</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القايمة</translation>
    </message>
</context>
<context>
    <name>migochat::SpellMarks</name>
    <message>
        <source>No better word known</source>
        <translation>مفيش كلمة أقرب</translation>
    </message>
    <message>
        <source>Keep “%1” as a word</source>
        <translation>احفظ «%1» ككلمة صح</translation>
    </message>
</context>
<context>
    <name>migochat::SplitSheet</name>
    <message>
        <source>One record becomes two</source>
        <translation>سجل واحد يبقى اتنين</translation>
    </message>
    <message>
        <source>What of %1 belongs to another person?</source>
        <translation>إيه من بيانات %1 بتاع شخص تاني؟</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>سيبه زي ما هو</translation>
    </message>
    <message>
        <source>This is another person</source>
        <translation>ده شخص تاني</translation>
    </message>
    <message>
        <source>Tick what moves to a record of its own.</source>
        <translation>علّم على اللي هيتنقل لسجل لوحده.</translation>
    </message>
    <message>
        <source>Each of the two needs an address where they can be reached.</source>
        <translation>لازم كل واحد فيهم يفضل له عنوان نوصله عليه.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) go along,</source>
        <translation>
            <numerusform>مفيش محادثات هتتنقل معاه،</numerusform>
            <numerusform>محادثة واحدة هتتنقل معاه،</numerusform>
            <numerusform>محادثتين هيتنقلوا معاه،</numerusform>
            <numerusform>%Ln محادثات هيتنقلوا معاه،</numerusform>
            <numerusform>%Ln محادثة هتتنقل معاه،</numerusform>
            <numerusform>%Ln محادثة هتتنقل معاه،</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n message(s).</source>
        <translation>
            <numerusform>من غير رسايل.</numerusform>
            <numerusform>فيها رسالة واحدة.</numerusform>
            <numerusform>فيهم رسالتين.</numerusform>
            <numerusform>فيهم %Ln رسايل.</numerusform>
            <numerusform>فيهم %Ln رسالة.</numerusform>
            <numerusform>فيهم %Ln رسالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be taken back.</source>
        <translation>وممكن ترجع فيها.</translation>
    </message>
</context>
<context>
    <name>migochat::Spoken</name>
    <message>
        <source>, </source>
        <extracomment>between the parts of a sentence that is read aloud</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>customer without a name</source>
        <translation>عميل من غير اسم</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>colleague on the phone</source>
        <translation>زميل من الموبايل</translation>
    </message>
    <message>
        <source>you</source>
        <translation>إحنا</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>كله مقروء</numerusform>
            <numerusform>رسالة غير مقروءة</numerusform>
            <numerusform>رسالتين غير مقروءتين</numerusform>
            <numerusform>%Ln رسايل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>بقاله %1 مستني</translation>
    </message>
    <message>
        <source>window closes in %1</source>
        <translation>النافذة هتقفل بعد %1</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>رسايل جديدة</translation>
    </message>
    <message>
        <source>follow-up %1</source>
        <translation>المتابعة %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>الدرجة %1</translation>
    </message>
    <message>
        <source>message taken back</source>
        <translation>رسالة اتمسحت</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدّلة</translation>
    </message>
    <message>
        <source>responsible: %1</source>
        <translation>المسؤول: %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>الوسوم: %1</translation>
    </message>
    <message>
        <source>internal note: %1</source>
        <translation>ملاحظة داخلية: %1</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>متأجلة لـ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>دلوقتي</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقايق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>hours, then minutes</extracomment>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>we wrote: %1</source>
        <translation>إحنا كتبنا: %1</translation>
    </message>
    <message>
        <source>the assistant wrote: %1</source>
        <translation>المساعد كتب: %1</translation>
    </message>
    <message>
        <source>from our phone: %1</source>
        <translation>من موبايلنا: %1</translation>
    </message>
    <message>
        <source>the customer wrote: %1</source>
        <translation>العميل كتب: %1</translation>
    </message>
    <message>
        <source>will be sent %1</source>
        <translation>هتتبعت %1</translation>
    </message>
    <message>
        <source>waiting for an answer</source>
        <translation>مستني رد</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>مهمة: %1</translation>
    </message>
    <message>
        <source>answers: %1</source>
        <translation>رد على: %1</translation>
    </message>
    <message>
        <source>answers a message that is not here</source>
        <translation>رد على رسالة مش موجودة هنا</translation>
    </message>
    <message>
        <source>came from an ad</source>
        <translation>جت من إعلان</translation>
    </message>
    <message>
        <source>came from the ad %1</source>
        <translation>جت من إعلان %1</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>محوّلة</translation>
    </message>
    <message>
        <source>what is said: %1</source>
        <translation>الكلام اللي فيها: %1</translation>
    </message>
    <message>
        <source>reported as failed afterwards: %1</source>
        <translation>بعد كده اتبلّغ إنها ما وصلتش: %1</translation>
    </message>
</context>
<context>
    <name>migochat::StaffCard</name>
    <message>
        <source>The owner (no name yet)</source>
        <translation>صاحب المحل (لسه من غير اسم)</translation>
    </message>
    <message>
        <source>Who sits at this computer</source>
        <translation>مين قاعد على الجهاز ده</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>This is my name</source>
        <translation>ده اسمي</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>ضيف زميل</translation>
    </message>
    <message>
        <source>Role of %1: %2</source>
        <extracomment>a colleague, then what they are: owner, sales</extracomment>
        <translation>دور %1: %2</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>غيّر الدور</translation>
    </message>
    <message>
        <source>Notes, what is done and the view “Mine” belong to this name. Every computer remembers its own. Owners set the roles.</source>
        <translation>الملاحظات واللي بيتعمل وقايمة «بتاعتي» بيتسجلوا بالاسم ده. كل جهاز بيفتكر صاحبه. المالك هو اللي بيحدّد دور كل واحد.</translation>
    </message>
</context>
<context>
    <name>migochat::StaffController</name>
    <message>
        <source>Who sits at this computer?</source>
        <translation>مين قاعد على الجهاز ده؟</translation>
    </message>
    <message>
        <source>Choose with the arrows, then Enter</source>
        <translation>اختار بالأسهم وبعدين Enter</translation>
    </message>
</context>
<context>
    <name>migochat::StageBar</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>migochat::StageButton</name>
    <message>
        <source>Stage: %1</source>
        <translation>المرحلة: %1</translation>
    </message>
    <message>
        <source>Change the stage</source>
        <translation>غيّر المرحلة</translation>
    </message>
</context>
<context>
    <name>migochat::Status</name>
    <message>
        <source>Messages are being refused: the app secret is wrong</source>
        <translation>الرسايل بتترفض: سر التطبيق غلط</translation>
    </message>
    <message>
        <source>Without the app secret no message can come in</source>
        <translation>من غير سر التطبيق مفيش رسالة هتوصل</translation>
    </message>
    <message>
        <source>Meta does not deliver messages to Migochat: the subscription is missing</source>
        <translation>ميتا مش بتبعت الرسايل لـ Migochat: الاشتراك مش موجود</translation>
    </message>
    <message>
        <source>Meta cannot reach this computer: messages are not coming in</source>
        <translation>ميتا مش عارفة توصل للجهاز ده: الرسايل مش بتوصل</translation>
    </message>
    <message>
        <source>Meta has restricted this account</source>
        <translation>ميتا قيّدت الحساب ده</translation>
    </message>
    <message>
        <source>Meta delivers to another address</source>
        <translation>ميتا بتبعت الرسايل على عنوان تاني</translation>
    </message>
    <message>
        <source>Meta does not tell about everything: a permission may be missing</source>
        <translation>ميتا مش بتبلّغنا بكل حاجة: ممكن فيه صلاحية ناقصة</translation>
    </message>
    <message>
        <source>The access token lacks a permission</source>
        <translation>الرمز ناقصه صلاحية</translation>
    </message>
    <message>
        <source>The access token ends within a week</source>
        <translation>الرمز هيخلص في خلال أسبوع</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>بيشتغل…</translation>
    </message>
    <message>
        <source>Agent stopped</source>
        <translation>المحرك واقف</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>من غير إنترنت من %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>fetching what was missed</source>
        <translation>بيجيب الرسايل اللي فاتت</translation>
    </message>
    <message>
        <source>working</source>
        <translation>شغال</translation>
    </message>
    <message>
        <source>no messages yet</source>
        <translation>لسه مفيش رسايل</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>مش مربوط</translation>
    </message>
    <message>
        <source>keyword answers only: no Gemini key</source>
        <translation>ردود ثابتة بس: مفيش مفتاح Gemini</translation>
    </message>
    <message>
        <source>keyword answers only: Gemini quota used up</source>
        <translation>ردود ثابتة بس: حصة Gemini خلصت</translation>
    </message>
    <message>
        <source>keyword answers only: Gemini does not answer</source>
        <translation>ردود ثابتة بس: Gemini مش بيرد</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of unknown fate</source>
        <translation>
            <numerusform>مفيش رسايل معلّقة</numerusform>
            <numerusform>رسالة مش عارفين وصلت ولا لأ</numerusform>
            <numerusform>رسالتين مش عارفين وصلوا ولا لأ</numerusform>
            <numerusform>%Ln رسايل مش عارفين وصلت ولا لأ</numerusform>
            <numerusform>%Ln رسالة مش عارفين وصلت ولا لأ</numerusform>
            <numerusform>%Ln رسالة مش عارفين وصلت ولا لأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent</source>
        <translation>
            <numerusform>كله اتبعت</numerusform>
            <numerusform>رسالة ماتبعتتش</numerusform>
            <numerusform>رسالتين ماتبعتوش</numerusform>
            <numerusform>%Ln رسايل ماتبعتتش</numerusform>
            <numerusform>%Ln رسالة ماتبعتتش</numerusform>
            <numerusform>%Ln رسالة ماتبعتتش</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting</source>
        <translation>
            <numerusform>مفيش رسايل مستنية</numerusform>
            <numerusform>رسالة مستنية</numerusform>
            <numerusform>رسالتين مستنيين</numerusform>
            <numerusform>%Ln رسايل مستنية</numerusform>
            <numerusform>%Ln رسالة مستنية</numerusform>
            <numerusform>%Ln رسالة مستنية</numerusform>
        </translation>
    </message>
    <message>
        <source>everything is sent</source>
        <translation>كل الرسايل اتبعتت</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>مش بيستقبل</translation>
    </message>
    <message>
        <source>listening, nothing received yet</source>
        <translation>جاهز للاستقبال، لسه مفيش رسايل</translation>
    </message>
    <message>
        <source>WhatsApp says that our number is not connected: see to it in Meta&apos;s settings</source>
        <translation>واتساب بيقول إن رقمنا مش متوصّل: راجعه من إعدادات ميتا</translation>
    </message>
    <message>
        <source>A limit of Meta is nearly reached: messages wait a little</source>
        <translation>قرّبنا من حد ميتا: الرسايل بتستنى شوية</translation>
    </message>
    <message>
        <source>sending more slowly, near a limit of Meta</source>
        <translation>بنبعت أبطأ شوية، قرّبنا من حد ميتا</translation>
    </message>
    <message>
        <source>not asked by itself</source>
        <translation>مش بنسأله لوحدنا</translation>
    </message>
    <message>
        <source>no online shop connected</source>
        <translation>مفيش متجر متوصّل</translation>
    </message>
    <message>
        <source>The online shop does not accept its key</source>
        <translation>المتجر مش قابل المفتاح</translation>
    </message>
    <message>
        <source>The online shop asked to wait</source>
        <translation>المتجر طلب نستنى</translation>
    </message>
    <message>
        <source>The online shop&apos;s answer makes no sense</source>
        <translation>رد المتجر مش مفهوم</translation>
    </message>
    <message>
        <source>The online shop does not answer</source>
        <translation>المتجر مش بيرد</translation>
    </message>
    <message>
        <source>access expired</source>
        <translation>صلاحية الربط خلصت</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>app secret missing</source>
        <translation>سر التطبيق ناقص</translation>
    </message>
    <message>
        <source>nothing comes in</source>
        <translation>مابيستقبلش</translation>
    </message>
    <message>
        <source>number not connected</source>
        <translation>الرقم مش متوصّل</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>عليه قيود</translation>
    </message>
    <message>
        <source>near a limit</source>
        <translation>قرّب من الحد</translation>
    </message>
    <message>
        <source>access ends soon</source>
        <translation>صلاحية الربط قرّبت تخلص</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>مش شغال</translation>
    </message>
    <message>
        <source>works in part</source>
        <translation>مش كله شغال</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>high</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>low: customers block or report the number</source>
        <translation>ضعيفة: فيه عملاء بيبلّغوا عن الرقم أو بيحظروه</translation>
    </message>
    <message>
        <source>none</source>
        <translation>من غير حد</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 عميل</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) of the online shop</source>
        <translation>
            <numerusform>مفيش منتجات من المتجر</numerusform>
            <numerusform>منتج واحد من المتجر</numerusform>
            <numerusform>منتجين من المتجر</numerusform>
            <numerusform>%Ln منتجات من المتجر</numerusform>
            <numerusform>%Ln منتج من المتجر</numerusform>
            <numerusform>%Ln منتج من المتجر</numerusform>
        </translation>
    </message>
    <message>
        <source>last message received %1</source>
        <translation>آخر رسالة وصلت %1</translation>
    </message>
</context>
<context>
    <name>migochat::StatusStrip</name>
    <message>
        <source>Agent</source>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>Assistant: %1</source>
        <translation>المساعد: %1</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>Address: not reachable</source>
        <translation>العنوان: مابيردّش</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>العنوان: %1</translation>
    </message>
    <message>
        <source>%1 today</source>
        <extracomment>requests to the assistant</extracomment>
        <translation>%1 النهارده</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to Gemini today</source>
        <translation>
            <numerusform>مفيش طلبات لـ Gemini النهارده</numerusform>
            <numerusform>طلب واحد لـ Gemini النهارده</numerusform>
            <numerusform>طلبين لـ Gemini النهارده</numerusform>
            <numerusform>%Ln طلبات لـ Gemini النهارده</numerusform>
            <numerusform>%Ln طلب لـ Gemini النهارده</numerusform>
            <numerusform>%Ln طلب لـ Gemini النهارده</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::SynonymController</name>
    <message>
        <source>Group of words taken out</source>
        <translation>اتشالت مجموعة كلمات</translation>
    </message>
    <message>
        <source>The usual words hold again</source>
        <translation>رجعت الكلمات الأصلية</translation>
    </message>
</context>
<context>
    <name>migochat::SynonymsCard</name>
    <message>
        <source>Words that mean the same, group %1</source>
        <translation>كلمات بنفس المعنى، مجموعة %1</translation>
    </message>
    <message>
        <source>Take out the group of %1</source>
        <translation>شيل مجموعة %1</translation>
    </message>
    <message>
        <source>Words that mean the same</source>
        <translation>كلمات بنفس المعنى</translation>
    </message>
    <message>
        <source>A new group of words</source>
        <translation>مجموعة كلمات جديدة</translation>
    </message>
    <message>
        <source>Add the group</source>
        <translation>ضيف المجموعة</translation>
    </message>
    <message>
        <source>Back to the usual words</source>
        <translation>ارجع للكلمات الأصلية</translation>
    </message>
    <message>
        <source>Whoever searches for one entry of a group finds the others too, in messages, cards, products and ready answers. An entry is a word, or a few that stand together. Endings and “ال” need no entry of their own.</source>
        <translation>اللي يدوّر بواحدة من المجموعة يلاقي الباقي كمان: في الرسايل والكروت والمنتجات والردود الجاهزة. ممكن تكون كلمة واحدة أو كام كلمة ورا بعض. مش محتاج تكتبها تاني بـ«ال» أو بالجمع.</translation>
    </message>
    <message>
        <source>A new group: سيفتي شوز = حذاء أمان = safety shoes</source>
        <translation>مجموعة جديدة: سيفتي شوز = حذاء أمان = safety shoes</translation>
    </message>
</context>
<context>
    <name>migochat::TaskRow</name>
    <message>
        <source>Done: %1</source>
        <translation>خلصت: %1</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>علّمها خلصت</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>من غير ميعاد</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>الميعاد: %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>من غير مسؤول</translation>
    </message>
    <message>
        <source>Who does it: %1</source>
        <translation>على مين: %1</translation>
    </message>
    <message>
        <source>Show the message it came from</source>
        <translation>اعرض الرسالة اللي جت منها</translation>
    </message>
</context>
<context>
    <name>migochat::Tasks</name>
    <message>
        <source>A message did not arrive after all: %1</source>
        <translation>رسالة طلعت ماوصلتش: %1</translation>
    </message>
    <message>
        <source>Confirm the payment</source>
        <translation>أكّد الدفع</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>تابع العميل</translation>
    </message>
</context>
<context>
    <name>migochat::TemplatePicker</name>
    <message>
        <source>Picture (link)</source>
        <translation>صورة (لينك)</translation>
    </message>
    <message>
        <source>Video (link)</source>
        <translation>فيديو (لينك)</translation>
    </message>
    <message>
        <source>Document (link)</source>
        <translation>مستند (لينك)</translation>
    </message>
    <message>
        <source>Button %1</source>
        <translation>زرار %1</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>الخانة %1</translation>
    </message>
    <message>
        <source>What the customer will read: %1</source>
        <translation>اللي العميل هيقراه: %1</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>عروض</translation>
    </message>
    <message>
        <source>service</source>
        <translation>خدمة</translation>
    </message>
    <message>
        <source>Free just now (%1)</source>
        <translation>مجاني دلوقتي (%1)</translation>
    </message>
    <message>
        <source>Meta bills this message (%1)</source>
        <translation>ميتا هتحاسبنا على الرسالة دي (%1)</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>دوّر في القوالب</translation>
    </message>
    <message>
        <source>Approved templates</source>
        <translation>القوالب اللي اتوافق عليها</translation>
    </message>
    <message>
        <source>No approved templates yet. Make them in WhatsApp Manager, they appear here by themselves</source>
        <translation>لسه مفيش قوالب اتوافق عليها. اعملها من WhatsApp Manager وهتظهر هنا لوحدها</translation>
    </message>
    <message>
        <source>No template says that</source>
        <translation>مفيش قالب بيقول كده</translation>
    </message>
    <message>
        <source>sign-in code</source>
        <translation>كود دخول</translation>
    </message>
    <message>
        <source>Choose a template to see it as the customer will</source>
        <translation>اختار قالب عشان تشوفه زي ما العميل هيشوفه</translation>
    </message>
</context>
<context>
    <name>migochat::TextSheet</name>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>اقفل</translation>
    </message>
</context>
<context>
    <name>migochat::Thread</name>
    <message>
        <source>From an ad</source>
        <translation>من إعلان</translation>
    </message>
    <message>
        <source>From a post</source>
        <translation>من بوست</translation>
    </message>
    <message>
        <source>From a comment</source>
        <translation>من كومنت</translation>
    </message>
    <message>
        <source>From a link</source>
        <translation>من لينك</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>We</source>
        <translation>إحنا</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>from the phone</source>
        <translation>من الموبايل</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>ابعت تاني</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>رسايل جديدة</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>This message was taken back by its author</source>
        <translation>صاحب الرسالة مسحها</translation>
    </message>
    <message>
        <source>On its way …</source>
        <translation>بيتحمّل…</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>افتح: %1</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>احفظ باسم…</translation>
    </message>
    <message numerus="yes">
        <source>Order of %n piece(s)</source>
        <translation>
            <numerusform>أوردر فاضي</numerusform>
            <numerusform>أوردر قطعة واحدة</numerusform>
            <numerusform>أوردر قطعتين</numerusform>
            <numerusform>أوردر %Ln قطع</numerusform>
            <numerusform>أوردر %Ln قطعة</numerusform>
            <numerusform>أوردر %Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>افتح الخريطة</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>انسخ %1</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>افتح اللينك</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>افتح البوست</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>شغّل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>افتح</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>متحوّلة</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدّلة</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Go to the quoted message</source>
        <translation>روح للرسالة اللي بيرد عليها</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>طريقة تانية</translation>
    </message>
    <message>
        <source>Reported as failed after it was delivered: %1</source>
        <translation>وصلت، وبعدها اتبلّغ إنها فشلت: %1</translation>
    </message>
    <message>
        <source>Try to fetch it again</source>
        <translation>جرّب تجيبه تاني</translation>
    </message>
    <message>
        <source>Sound cannot be played here: a part of the program is missing</source>
        <translation>الصوت مش هيشتغل هنا: فيه جزء ناقص من البرنامج</translation>
    </message>
    <message>
        <source>This sound cannot be played here</source>
        <translation>الصوت ده مش بيشتغل هنا</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>شغّل أو وقّف</translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation>سرعة التشغيل</translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation>روح للمكان ده</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>ارجع 5 ثواني</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>قدّم 5 ثواني</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>افتحه ببرنامج تاني</translation>
    </message>
    <message>
        <source>will be sent %1</source>
        <translation>هتتبعت %1</translation>
    </message>
    <message>
        <source>Open the ad</source>
        <translation>افتح الإعلان</translation>
    </message>
    <message>
        <source>The original message is not here</source>
        <translation>الرسالة الأصلية مش موجودة هنا</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>انسخ النص</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>اكتب إيميل</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>انسخ الإيميل</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>اتصل بالرقم ده</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>انسخ الرقم</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>انسخ اللينك</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>انسخ الصورة</translation>
    </message>
</context>
<context>
    <name>migochat::ThreadController</name>
    <message>
        <source>Assistant: %1</source>
        <translation>المساعد: %1</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>المرحلة: %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>التصنيف: %1</translation>
    </message>
    <message>
        <source>The messages cannot be read: %1</source>
        <translation>مش عارفين نقرا الرسايل: %1</translation>
    </message>
</context>
<context>
    <name>migochat::ThreadCopy</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>We, from the phone</source>
        <translation>إحنا، من الموبايل</translation>
    </message>
    <message>
        <source>We</source>
        <translation>إحنا</translation>
    </message>
    <message>
        <source>(taken back)</source>
        <translation>(اتمسحت)</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>%1, internal note</source>
        <translation>%1، ملاحظة داخلية</translation>
    </message>
</context>
<context>
    <name>migochat::ThreadFloats</name>
    <message numerus="yes">
        <source>To the end, %n new message(s)</source>
        <translation>
            <numerusform>لآخر المحادثة</numerusform>
            <numerusform>لآخر المحادثة، رسالة جديدة</numerusform>
            <numerusform>لآخر المحادثة، رسالتين جداد</numerusform>
            <numerusform>لآخر المحادثة، %Ln رسايل جديدة</numerusform>
            <numerusform>لآخر المحادثة، %Ln رسالة جديدة</numerusform>
            <numerusform>لآخر المحادثة، %Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>لآخر المحادثة</translation>
    </message>
    <message>
        <source>First unread</source>
        <translation>أول رسالة غير مقروءة</translation>
    </message>
    <message>
        <source>To the first unread message</source>
        <translation>لأول رسالة غير مقروءة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>جرّب تاني</translation>
    </message>
</context>
<context>
    <name>migochat::ThreadHeader</name>
    <message>
        <source>The assistant stays silent here</source>
        <translation>المساعد ساكت في المحادثة دي</translation>
    </message>
    <message>
        <source>The assistant drafts, a person sends</source>
        <translation>المساعد يقترح الرد وحد مننا يبعته</translation>
    </message>
    <message>
        <source>The assistant answers by itself</source>
        <translation>المساعد يرد لوحده</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>من غير اسم</translation>
    </message>
    <message>
        <source>AI silent until %1</source>
        <translation>المساعد ساكت لحد %1</translation>
    </message>
    <message>
        <source>AI paused: %1</source>
        <translation>المساعد واقف: %1</translation>
    </message>
    <message>
        <source>What the assistant may do here</source>
        <translation>المسموح للمساعد هنا</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>اقفل المحادثة</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>افتحها تاني</translation>
    </message>
    <message>
        <source>About this customer</source>
        <translation>عن العميل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>علّمها سبام</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>ارجع للقايمة</translation>
    </message>
    <message>
        <source>AI back %1</source>
        <extracomment>the same where there is little room: it is back at a time</extracomment>
        <translation>المساعد راجع %1</translation>
    </message>
    <message>
        <source>AI paused</source>
        <translation>المساعد واقف</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>دوّر في المحادثة دي</translation>
    </message>
</context>
<context>
    <name>migochat::ThreadPane</name>
    <message>
        <source>%1 takes no such files</source>
        <translation>%1 مش بيقبل النوع ده من الملفات</translation>
    </message>
</context>
<context>
    <name>migochat::Trail</name>
    <message>
        <source>on its way</source>
        <translation>في السكة</translation>
    </message>
    <message>
        <source>accepted by the platform</source>
        <translation>المنصة استلمتها</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>اترفضت</translation>
    </message>
    <message>
        <source>did not work, tried again later</source>
        <translation>مانفعتش، واتجربت تاني بعدها</translation>
    </message>
    <message>
        <source>cut off, nobody knows whether it went out</source>
        <translation>اتقطعت، ومحدش عارف خرجت ولا لأ</translation>
    </message>
    <message>
        <source>cut off, and cleared up by the platform&apos;s report</source>
        <translation>اتقطعت، واتضحت من تقرير المنصة</translation>
    </message>
    <message>
        <source>for the platform&apos;s support: %1</source>
        <translation>لدعم المنصة: %1</translation>
    </message>
    <message>
        <source>It has not been tried yet.</source>
        <translation>لسه ماتجربتش.</translation>
    </message>
    <message>
        <source>It came from here, the platform has said nothing about it.</source>
        <translation>خارجة من هنا، والمنصة ماقالتش حاجة عنها.</translation>
    </message>
</context>
<context>
    <name>migochat::TroubleDesk</name>
    <message>
        <source>A folder for the chats</source>
        <translation>مجلد للمحادثات</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) saved in %1.</source>
        <translation>
            <numerusform>ما اتحفظش حاجة في %1.</numerusform>
            <numerusform>اتحفظت محادثة واحدة في %1.</numerusform>
            <numerusform>اتحفظت محادثتين في %1.</numerusform>
            <numerusform>اتحفظت %Ln محادثات في %1.</numerusform>
            <numerusform>اتحفظت %Ln محادثة في %1.</numerusform>
            <numerusform>اتحفظت %Ln محادثة في %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some messages could not be read.</source>
        <translation>في رسايل ما اتقرتش.</translation>
    </message>
    <message>
        <source>Customers&apos; numbers are hidden in it.</source>
        <translation>أرقام العملاء متخفية فيها.</translation>
    </message>
</context>
<context>
    <name>migochat::TroublePage</name>
    <message>
        <source>The shop&apos;s file is from a newer Migochat</source>
        <translation>ملف المحل من نسخة أحدث من ميجوشات</translation>
    </message>
    <message>
        <source>The shop&apos;s file cannot be read</source>
        <translation>ملف المحل مش بيتقري</translation>
    </message>
    <message>
        <source>This program is older than the file. Install the newest Migochat on this computer; nothing was changed.</source>
        <translation>البرنامج ده أقدم من الملف. نزّل أحدث ميجوشات على الجهاز؛ مفيش حاجة اتغيرت.</translation>
    </message>
    <message>
        <source>The file: %1</source>
        <translation>الملف: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>جرب تاني</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>Save what can be read …</source>
        <translation>احفظ اللي بيتقري …</translation>
    </message>
    <message>
        <source>Something in the file is damaged; nothing was deleted. A disk that fails or a computer that lost its power are the usual causes.</source>
        <translation>في حاجة في الملف باظت، ومفيش حاجة اتمسحت. في العادة السبب هارد بيبوظ أو كهربا قطعت على الجهاز.</translation>
    </message>
</context>
<context>
    <name>migochat::UndoBar</name>
    <message>
        <source>Taken back: %1</source>
        <translation>رجعنا في: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>رجّعها</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>رجّعها (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>اقفل</translation>
    </message>
</context>
<context>
    <name>migochat::UndoWords</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>مفيش محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتين</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>migochat::ViewEditor</name>
    <message>
        <source>A view of your own</source>
        <translation>قايمة بشروطك</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Or…</source>
        <translation>أو…</translation>
    </message>
    <message>
        <source>Another group of conditions, of which one is enough</source>
        <translation>مجموعة شروط تانية، واحدة منهم تكفي</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>الغي</translation>
    </message>
    <message>
        <source>And…</source>
        <translation>و…</translation>
    </message>
    <message>
        <source>Another condition that has to hold too</source>
        <translation>شرط تاني لازم يتحقق كمان</translation>
    </message>
    <message>
        <source>Open conversations for which all of this holds</source>
        <translation>المحادثات المفتوحة اللي ينطبق عليها كل ده</translation>
    </message>
    <message>
        <source>or all of this</source>
        <translation>أو كل ده</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>مين يشوفها</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>أنا بس</translation>
    </message>
</context>
<context>
    <name>migochat::ViewKeeper</name>
    <message>
        <source>Rename the view</source>
        <translation>غيّر اسم القايمة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>View “%1” changed</source>
        <translation>القايمة «%1» اتغيّرت</translation>
    </message>
    <message>
        <source>View “%1” deleted</source>
        <translation>القايمة «%1» اتمسحت</translation>
    </message>
</context>
<context>
    <name>migochat::ViewsModel</name>
    <message>
        <source>Channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظة</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>كل المفتوح</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>بتاعتي</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>من غير مسؤول</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Waiting on us</source>
        <translation>مستنيين ردنا</translation>
    </message>
    <message>
        <source>Closing soon</source>
        <translation>هتقفل قريب</translation>
    </message>
    <message>
        <source>Follow-up today</source>
        <translation>متابعة النهارده</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>متأجلة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>خلصت</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>سبام</translation>
    </message>
    <message>
        <source>%1, only for you</source>
        <translation>%1، ليك إنت بس</translation>
    </message>
</context>
<context>
    <name>migochat::ViewsPane</name>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>القوايم</translation>
    </message>
    <message>
        <source>Change its conditions…</source>
        <translation>غيّر شروطها…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>غيّر اسمها…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>امسحها</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>لفوق</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>لتحت</translation>
    </message>
    <message>
        <source>Save a view of your own</source>
        <translation>اعمل قايمة بشروطك</translation>
    </message>
    <message>
        <source>Show it to everybody</source>
        <translation>خليها تظهر للكل</translation>
    </message>
    <message>
        <source>Keep it for me</source>
        <translation>خليها ليا أنا بس</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>الاختصار</translation>
    </message>
</context>
<context>
    <name>migochat::VoiceBar</name>
    <message>
        <source>This computer has no microphone that works</source>
        <translation>الجهاز ده مافيهوش مايك شغال</translation>
    </message>
    <message>
        <source>This build cannot record</source>
        <translation>النسخة دي مش بتسجّل صوت</translation>
    </message>
    <message>
        <source>The recording could not be written to the disk</source>
        <translation>التسجيل ماتكتبش على الهارد</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>كمّل تسجيل</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>وقّف شوية</translation>
    </message>
    <message>
        <source>Throw the recording away (Esc)</source>
        <translation>امسح التسجيل (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Voice note, %n second(s)</source>
        <translation>
            <numerusform>رسالة صوتية، %Ln ثانية</numerusform>
            <numerusform>رسالة صوتية، ثانية واحدة</numerusform>
            <numerusform>رسالة صوتية، ثانيتين</numerusform>
            <numerusform>رسالة صوتية، %Ln ثواني</numerusform>
            <numerusform>رسالة صوتية، %Ln ثانية</numerusform>
            <numerusform>رسالة صوتية، %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw it away once more to delete the recording</source>
        <translation>ارمي التسجيل مرة كمان عشان يتمسح</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>سيبه هنا</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>ابعت</translation>
    </message>
    <message>
        <source>Sends the recording, with what is written (Enter)</source>
        <translation>بيبعت التسجيل مع المكتوب (Enter)</translation>
    </message>
    <message>
        <source>Puts the recording beside the text, to be sent with it</source>
        <translation>بيحط التسجيل جنب الكلام، يتبعت معاه</translation>
    </message>
</context>
<context>
    <name>migochat::WaitingThings</name>
    <message>
        <source>%1 is not ready yet</source>
        <translation>%1 لسه مش جاهز</translation>
    </message>
    <message>
        <source>Take %1 out: it cannot be sent here as it is</source>
        <translation>شيل %1: ماينفعش يتبعت هنا زي ما هو</translation>
    </message>
    <message>
        <source>Take %1 out: it is not where it was any more</source>
        <translation>شيل %1: مابقاش في مكانه</translation>
    </message>
</context>
<context>
    <name>migochat::WritingAids</name>
    <message>
        <source>%1 · fits what they asked</source>
        <translation>%1 · مناسب لسؤال العميل</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>خلصان</translation>
    </message>
    <message>
        <source>No ready answers yet. Write one in the settings, or keep one of your messages by its menu.</source>
        <translation>لسه مفيش ردود جاهزة. اكتب واحد من الإعدادات، أو احتفظ برسالة من رسايلك من القايمة بتاعتها.</translation>
    </message>
    <message>
        <source>No colleagues yet. They are added in the settings.</source>
        <translation>لسه مفيش زمايل. بيتضافوا من الإعدادات.</translation>
    </message>
    <message>
        <source>No products yet. They come from the online shop, once it is set up in the settings.</source>
        <translation>لسه مفيش منتجات. بتيجي من المتجر الأونلاين لما يتظبط من الإعدادات.</translation>
    </message>
</context>
<context>
    <name>migochat::WritingCard</name>
    <message>
        <source>Enter sends</source>
        <translation>Enter يبعت</translation>
    </message>
    <message>
        <source>Shift+Enter sends</source>
        <translation>Shift+Enter يبعت</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>زرار الإرسال</translation>
    </message>
    <message>
        <source>Time to take a sent answer back</source>
        <translation>مهلة الرجوع في رد اتبعت</translation>
    </message>
    <message>
        <source> s</source>
        <translation> ث</translation>
    </message>
    <message>
        <source>none</source>
        <translation>مفيش</translation>
    </message>
    <message>
        <source>Check Arabic and English spelling</source>
        <translation>راجع الإملاء عربي وإنجليزي</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>اللي بعدها في القايمة</translation>
    </message>
    <message>
        <source>Next who waits</source>
        <translation>اللي بعده في الانتظار</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>خلّيك فيها</translation>
    </message>
    <message>
        <source>After done</source>
        <translation>بعد ما تخلص</translation>
    </message>
</context>
</TS>
